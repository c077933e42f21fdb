/**
 * A copy of the project in a temporary folder, to build in as a newcomer would. Packages are linked one by one, so that the
 * caches that tools keep inside node_modules belong to the copy, and copies can build side by side.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { secondFolder } from "../e2e/second-publication.ts";

const project = join(import.meta.dirname, "../..");
const parts = ["astro.config.mjs", "package.json", "tsconfig.json", "src", "content", "public", "tests"];
/** All that makes a publication: what another newsroom replaces, and what a folder `tests/fixtures/publication-*` holds. */
const ofPublication = ["src/publication", "content", "public"];

export interface Result {
  readonly code: number | null;
  readonly output: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly done: Promise<Result>;
}

export interface Copy {
  readonly folder: string;
  /** Runs a desk command, its arguments without spaces. `environment` is added to this one; `undefined` takes a variable away. */
  run(command: string, environment?: Readonly<Record<string, string | undefined>>): Promise<Result>;
  start(command: string, environment?: Readonly<Record<string, string | undefined>>): Running;
  /** Starts `npm run dev` on a port of its own; kill its process group to end it. */
  startDev(port: number, environment?: Readonly<Record<string, string>>): Running;
  /** Every check of a built site, as `npm run site` runs them, with this copy's own code and content; `more` files of tests too. */
  runSiteChecks(environment?: Readonly<Record<string, string | undefined>>, ...more: string[]): Promise<Result>;
  /** Types of everything but the .astro files; with folders, of these and what they import. After a build, or `astro sync`. */
  runTypes(...folders: string[]): Promise<Result>;
  write(file: string, data: string | Uint8Array): void;
  delete(file: string): void;
  change(file: string, change: (text: string) => string): void;
  read(file: string): string;
  remove(): void;
}

function start(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Running {
  const env: NodeJS.ProcessEnv = { ...process.env, ...environment };
  // Set by the test runner; what is built is what a person would build.
  for (const name of ["NODE_ENV", "VITEST", "VITEST_MODE", "TEST", "MODE", "DEV", "PROD", "BASE_URL", "INIT_CWD"])
    if (!(name in environment)) delete env[name];
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const done = new Promise<Result>((resolve) => child.on("close", (code) => resolve({ code, output })));
  return { process: child, done };
}

/** Puts another publication, by the name of its folder in tests/fixtures, in the place of the copy's own. */
function layPublication(folder: string, publication: string): void {
  for (const part of ofPublication) {
    rmSync(join(folder, part), { recursive: true, force: true });
    // A fixture holds what is its own; the rest of a publication is what every new one starts with.
    if (part === "src/publication") cpSync(join(project, "src/template"), join(folder, part), { recursive: true });
    cpSync(join(project, "tests/fixtures", publication, part), join(folder, part), { recursive: true });
  }
  // In the fixtures the engine's types are three folders further away.
  const modules = readdirSync(join(folder, "src/publication"), { recursive: true, encoding: "utf8" });
  for (const file of modules.filter((name) => name.endsWith(".ts"))) {
    const path = join(folder, "src/publication", file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("../../../src/", "src/"));
  }
}

/** Cards and headline faces that were drawn before, by what they were drawn of. */
export const drawn = "node_modules/.cache/luozi";
/** Encoded photographs, by their bytes. */
export const encoded = ".luozi/photographs";
/** What V8 has compiled, by the source: that of packages lies at one address for all copies. */
export const compiled = ".luozi/code";

/**
 * `name` becomes part of the folder's name: builds in differently named folders must not differ. `publication` is a folder of
 * tests/fixtures; without it the copy is of the project's own. `cold`: nothing that was made before is at hand.
 */
export function createCopy(name: string, publication?: string, { cold = false } = {}): Copy {
  const copy = layCopy(mkdtempSync(join(tmpdir(), `luozi-${name}-`)), publication);
  if (!cold) carryOver(copy.folder);
  return copy;
}

/**
 * Gives a copy what the project and its second publication have made, where they stand and all of it found by what it was made of.
 * Most copies ask about something else, and to draw, encode and compile takes two thirds of a small build.
 */
export function carryOver(folder: string): void {
  for (const from of [project, secondFolder].filter((place) => place !== folder))
    for (const made of [drawn, encoded, compiled])
      if (existsSync(join(from, made))) cpSync(join(from, made), join(folder, made), { recursive: true });
}

/** The same in a folder of the caller's, which is empty. */
export function layCopy(folder: string, publication?: string): Copy {
  for (const part of parts)
    cpSync(join(project, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.includes("/tests/.output"),
    });
  if (publication !== undefined) layPublication(folder, publication);
  mkdirSync(join(folder, "node_modules"));
  for (const entry of readdirSync(join(project, "node_modules"))) {
    if (entry.startsWith(".") && entry !== ".bin") continue;
    symlinkSync(join(project, "node_modules", entry), join(folder, "node_modules", entry));
  }
  const run = (command: string, environment = {}) =>
    start(folder, ["src/desk/desk.mjs", ...command.split(" ")], environment);
  return {
    folder,
    start: run,
    run: (command, environment) => run(command, environment).done,
    startDev: (port, environment = {}) =>
      start(folder, ["node_modules/.bin/astro", "dev", "--port", String(port)], environment),
    runSiteChecks: (environment = {}, ...more) =>
      start(
        folder,
        [
          "node_modules/vitest/vitest.mjs",
          "run",
          "--config",
          "tests/vitest.config.ts",
          "--project",
          "site",
          "site.test",
          ...more,
        ],
        environment,
      ).done,
    runTypes(...folders) {
      const asked = join(folder, "tsconfig.asked.json");
      if (folders.length > 0)
        writeFileSync(
          asked,
          JSON.stringify({ extends: "./tsconfig.json", include: [".astro/types.d.ts", ...folders] }),
        );
      const about = folders.length > 0 ? asked : ".";
      return start(folder, ["node_modules/typescript/bin/tsc", "--noEmit", "--project", about], {}).done;
    },
    write(file, data) {
      mkdirSync(join(folder, file, ".."), { recursive: true });
      writeFileSync(join(folder, file), data);
    },
    delete: (file) => rmSync(join(folder, file)),
    change(file, change) {
      const before = readFileSync(join(folder, file), "utf8");
      const after = change(before);
      if (after === before) throw new Error(`nothing changed in ${file}`);
      writeFileSync(join(folder, file), after);
    },
    read: (file) => readFileSync(join(folder, file), "utf8"),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Every file below a folder with the digest of its bytes; empty when the folder is not there. */
export function digest(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1), createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
}
