/**
 * Part of `npm run test:stress:builds`: the same content built on odd machines gives the same bytes, and a disk that is full or may
 * not be written gives one sentence and leaves the site as it was. `--seed`, `--times 8`,
 * `--only machines` or `disks`. Exits with 1 otherwise.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { type Copy, createCopy, digest, layCopy } from "../builds/copy.ts";
import { createRandom } from "../unit/seeded.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    times: { type: "string", default: "8" },
    only: { type: "string" },
  },
});
const random = createRandom(Number(values.seed));
const publication = "publication-hans";
const said: string[] = [];
const notTried: string[] = [];
let tried = 0;

const dist = ({ folder }: Copy) => digest(join(folder, "dist"));
const year = 366 * 86_400_000;
const odd = (settings: Readonly<Record<string, string>>) => ({
  ...settings,
  NODE_OPTIONS: `--import ${join(import.meta.dirname, "odd-machine.ts")}`,
});

/** THE list. */
const machines: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  "no home": { HOME: undefined, XDG_CACHE_HOME: undefined, XDG_CONFIG_HOME: undefined, USER: undefined },
  "a home that is not there": { HOME: "/nowhere" },
  "another zone and language": { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  "folders in another order": odd({ ODD_FOLDERS: "1" }),
  "a year later": odd({ ODD_CLOCK: String(year) }),
  "a year earlier, as the clock has it": odd({ ODD_CLOCK: String(-year) }),
  "a clock that jumps by an hour": odd({ ODD_JUMP: "3600000" }),
};
const masks: readonly number[] = [0o077, 0o000, 0o027];

/** From nothing but what was drawn and compiled. */
function forget({ folder }: Copy): void {
  for (const name of ["readings", "bodies", "records", "search", "made.json", "site.json"])
    rmSync(join(folder, ".luozi", name), { recursive: true, force: true });
  rmSync(join(folder, "dist"), { recursive: true, force: true });
}

/** As it goes: the weekly run may be stopped. */
const tell = (name: string, isRight: boolean) => console.log(`${isRight ? "right" : "wrong"}: ${name}`);

async function expectSame(copy: Copy, name: string, whole: object, environment = {}): Promise<void> {
  tried += 1;
  const { code, output } = await copy.run("build", environment);
  if (code !== 0) said.push(`${name}: ${output}`);
  else if (!isDeepStrictEqual(dist(copy), whole)) said.push(`${name}: other bytes`);
  tell(name, code === 0 && !said.at(-1)?.startsWith(`${name}:`));
}

async function tryMachines(copy: Copy, whole: object): Promise<void> {
  for (const [name, environment] of Object.entries(machines)) {
    await expectSame(copy, `${name}, with what is kept`, whole, environment);
    forget(copy);
    await expectSame(copy, name, whole, environment);
  }
  const usual = process.umask();
  for (const mask of masks) {
    forget(copy);
    process.umask(mask);
    await expectSame(copy, `umask ${mask.toString(8)}`, whole);
    process.umask(usual);
  }
}

const asRoot = (command: string, ...args: readonly string[]) =>
  process.getuid?.() === 0
    ? execFileSync(command, args, { stdio: "pipe" })
    : execFileSync("sudo", ["-n", command, ...args], { stdio: "pipe" });

/** What an editor is told: sentences, and nothing of the program. */
function judgeOutput(name: string, output: string, wanted: RegExp): void {
  if (!wanted.test(output)) said.push(`${name} does not say why: ${output}`);
  if (/^\s+at .+:\d+:\d+|node_modules|file:\/\/|\bError:/m.test(output)) said.push(`${name} says too much: ${output}`);
}

/** A disk of its own for a copy; nothing where the machine does not let us. */
function mountDisk(): { readonly folder: string; readonly drop: () => void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), "luozi-disk-"));
  try {
    asRoot("mount", "-t", "tmpfs", "-o", `size=300m,mode=777`, "tmpfs", folder);
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    drop() {
      asRoot("umount", folder);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Leaves `bytes` free. */
function fill(folder: string, bytes: number): () => void {
  const free = Number(execFileSync("df", ["--output=avail", "-B1", folder]).toString().split("\n")[1]);
  const ballast = join(folder, "ballast");
  execFileSync("fallocate", ["-l", String(Math.max(1, free - bytes)), ballast]);
  return () => rmSync(ballast);
}

async function tryDisks(): Promise<void> {
  const disk = mountDisk();
  if (disk === undefined) {
    notTried.push("a full disk, a disk that may not be written");
    return;
  }
  try {
    const copy = layCopy(disk.folder, publication);
    const first = await copy.run("build");
    if (first.code !== 0) throw new Error(first.output);
    const whole = dist(copy);
    const stood = join(disk.folder, "stood");
    cpSync(join(disk.folder, "dist"), stood, { recursive: true });
    for (let at = 0; at < Number(values.times); at += 1) {
      tried += 1;
      // As good as nothing at first, then as much as most of a build needs.
      const bytes = at === 0 ? 0 : random(12_000_000);
      const text = copy.read("content/about.md");
      copy.change("content/about.md", (old) => `${old}\n第${at}次。\n`);
      forget(copy);
      cpSync(stood, join(disk.folder, "dist"), { recursive: true });
      const empty = fill(disk.folder, bytes);
      const { code, output } = await copy.run("build");
      empty();
      if (code !== 0) {
        judgeOutput(`with ${bytes} bytes free`, output, /磁盘满了|写不进去/);
        console.log(`with ${bytes} bytes free: ${output.trim().split("\n").at(-1)}`);
        if (!isDeepStrictEqual(dist(copy), whole)) said.push(`with ${bytes} bytes free: the site is not what it was`);
      }
      writeFileSync(join(disk.folder, "content/about.md"), text);
      await expectSame(copy, `after ${bytes} bytes were free`, whole);
    }
    asRoot("mount", "-o", "remount,ro", disk.folder);
    for (const command of ["build", "check", "new 只读", "export --to letter", "list"]) {
      tried += 1;
      const { code, output } = await copy.run(command);
      if (code === 0 && !["check", "list"].includes(command))
        said.push(`${command} on a read-only disk says it is done`);
      if (code !== 0) judgeOutput(`${command} on a read-only disk`, output, /只读/);
    }
    if (!isDeepStrictEqual(dist(copy), whole)) said.push("on a read-only disk: the site is not what it was");
    asRoot("mount", "-o", "remount,rw", disk.folder);
    await expectSame(copy, "when it may be written again", whole);
  } finally {
    disk.drop();
  }
}

async function tryMachine(): Promise<void> {
  const copy = createCopy("odd", publication);
  try {
    const { code, output } = await copy.run("build");
    if (code !== 0) throw new Error(output);
    await tryMachines(copy, dist(copy));
  } finally {
    copy.remove();
  }
}

if (values.only !== "disks") await tryMachine();
if (values.only !== "machines") await tryDisks();
console.log(said.length === 0 ? `${tried} odd machines and disks: the same bytes, or one sentence` : said.join("\n"));
if (notTried.length > 0) console.log(`not tried on this machine: ${notTried.join(", ")}`);
process.exitCode = said.length === 0 ? 0 : 1;
