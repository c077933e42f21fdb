/** Proves the house: which folder may import which, who may touch the outside, and how large a file may grow. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { expect, test } from "vitest";
import { doors, gates, rooms } from "./rooms.ts";

const root = join(import.meta.dirname, "..");

/** What components and layouts may not take: the disk and the collections. Formatting and types they may. */
const privateToPages =
  /^src\/(editions\/(queries|loader|render-body|images)|library\/(read-content|content-files))\.ts$/;

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

const sources = listFiles("src").filter((file) => /(?<!\.d)\.(ts|mjs|astro|css)$/.test(file));
const room = (file: string) => file.split("/")[1] ?? "";

function listImports(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s*)["']([^"']+)["']/g;
  // What stands behind a question mark tells the bundler what to make of the file.
  return [...text.matchAll(pattern)].map((match) => (match[1] ?? "").replace(/\?.*/, ""));
}

const resolveImport = (file: string, target: string) => normalize(join(dirname(file), target)).replaceAll("\\", "/");

test("the top level holds what the house names and nothing else", () => {
  const allowed =
    "astro.config.mjs package.json package-lock.json tsconfig.json biome.json knip.json src content public tests README.md LICENSE";
  const ignored = new Set(["node_modules", "dist", "search-export", "exports", "hosting"]);
  const names = readdirSync(root).filter((name) => !name.startsWith(".") && !ignored.has(name));
  expect(names.filter((name) => !allowed.split(" ").includes(name))).toEqual([]);
});

test("every folder of src is a room of the table", () => {
  const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !(name in rooms))).toEqual([]);
});

test("imports go one way", () => {
  const wrong = sources.flatMap((file) =>
    listImports(file)
      .filter((target) => target.startsWith("."))
      .map((target) => resolveImport(file, target))
      .filter((target) => target.split("/").length > 2 && file.split("/").length > 2)
      .filter((target) => room(target) !== room(file) && !rooms[room(file)]?.split(" ").includes(room(target)))
      // Who may know the publication is a matter of its doors, below.
      .filter((target) => room(target) !== "publication")
      .map((target) => `${file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("what stands beside the rooms, for all of them, imports nothing", () => {
  expect(listImports("src/once.ts")).toEqual([]);
});

test("no file leads back to itself", () => {
  const edges = new Map(
    sources.map((file) => [
      file,
      listImports(file)
        .filter((target) => target.startsWith("."))
        .map((target) => resolveImport(file, target)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" -> "));
    if (done.has(file) || way.includes(file)) return;
    for (const target of edges.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of sources) walk(file, []);
  expect(circles).toEqual([]);
});

test("the engine knows the publication by its doors only", () => {
  const wrong = sources
    .filter((file) => room(file) !== "publication")
    .flatMap((file) =>
      listImports(file)
        .filter((target) => target.startsWith("."))
        .map((target) => resolveImport(file, target))
        .filter((target) => room(target) === "publication" && doors[target]?.test(file) !== true)
        .map((target) => `${file} -> ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("the dictionaries come in by one door", () => {
  const doors = sources.filter((file) => listImports(file).some((target) => target.startsWith("opencc-js")));
  expect(doors).toEqual(["src/variants/forms/dictionaries.ts"]);
});

test("only the gates reach outside", () => {
  const wrong = sources.flatMap((file) =>
    listImports(file)
      .filter((target) => Object.hasOwn(gates, target) && !gates[target]?.test(file))
      .map((target) => `${file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("components and layouts get finished values", () => {
  const wrong = sources
    .filter((file) => ["components", "layouts"].includes(room(file)))
    .flatMap((file) =>
      listImports(file)
        .filter((target) => target.startsWith("."))
        .map((target) => resolveImport(file, target))
        .filter((target) => privateToPages.test(target) || target.includes("create-converter"))
        .map((target) => `${file} -> ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("the browser gets no node: module and no dictionary", () => {
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const target of listImports(file)) {
      if (target.startsWith(".")) walk(resolveImport(file, target));
      else expect.soft(target, `${file} -> ${target}`).not.toMatch(/^node:|opencc|^astro/);
    }
  };
  walk("src/client/every-page.ts");
  expect(seen.size).toBeGreaterThan(4);
});

test("the desk's worker knows no machine: no node:, no process, no Buffer, no sharp", () => {
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(root, file), "utf8");
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|typeof process === "undefined" \? \{\} : process\.env/g, "");
    expect.soft(code, file).not.toMatch(/\bprocess\.|\bBuffer\.|(?:from |import\()"(?:node:|sharp)/);
    // Types alone are gone before anything runs; what is fetched later runs there, too.
    const taken = /(?:^(?:import|export)(?! type\b)[^;]*?from |\bimport\()"(\.[^"]+)"/gm;
    for (const [, target = ""] of code.matchAll(taken)) walk(resolveImport(file, target));
  };
  walk("src/desk-engine/worker.ts");
  expect(seen).toContain("src/manuscripts/read-document.ts");
  expect(seen.size).toBeGreaterThan(150);
});

test("a start of the desk loads no reader of manuscripts, no bundler and no dictionary", () => {
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(root, file), "utf8");
    for (const [, target = ""] of text.matchAll(/^(?:import|export)(?! type\b)[^;]*?from "([^"]+)"/gm)) {
      if (target.startsWith(".")) walk(resolveImport(file, target));
      else expect.soft(target, file).not.toMatch(/^(?:mammoth|fflate|vite|yaml|opencc|unified|remark|hast)/);
    }
  };
  walk("src/desk/open.ts");
  expect(seen.size).toBeGreaterThan(30);
});

test("no drawers, no barrels, no giants", () => {
  const drawers = sources.filter((file) =>
    /(^|\/)(utils?|helpers?|common|lib|misc|shared|core|manager)(\/|\.)/.test(file),
  );
  const barrels = sources.filter((file) => file.endsWith("/index.ts"));
  const giants = sources.filter((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return text.split("\n").length > 201 && !text.includes("THE catalog");
  });
  expect([...drawers, ...barrels, ...giants]).toEqual([]);
});

/** THE tables and settings whose matter is the variants themselves; a tag is a value in them. */
const namesVariants =
  /^src\/(variants\/(table|local-words|desk-words)\.ts|(publication|template)\/settings\.ts|site\/label-rows\.ts|fields\/term-words\.ts)$/;

/** Texts that show an editor a tag among other words. */
const showsVariants =
  /^src\/(problems\/catalog\.ts|fields\/field-words\.ts|guide\/marks\.ts|desk\/convert\.ts|founding\/sample-content\.ts)$/;

test("a variant is a value in its tables and in the settings, and nowhere else", () => {
  const listNaming = (tag: RegExp, allowed: readonly RegExp[]) =>
    sources.filter((file) => {
      // Comments name what they like, and a style by script names no variant.
      const beside = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*|:lang\(zh-Han[st]\)/gm;
      const code = readFileSync(join(root, file), "utf8").replace(beside, "");
      return tag.test(code) && !allowed.some((pattern) => pattern.test(file));
    });
  expect(listNaming(/["'`]zh-han[st]/i, [namesVariants])).toEqual([]);
  expect(listNaming(/zh-han[st]/i, [namesVariants, showsVariants])).toEqual([]);
});

test("unit tests know no publication but the fixture's", () => {
  // The mapping itself; and those that read the engine's own texts: the template, the chapters, the paper, the sentences of its code, the packages.
  const atRoot = new Set([
    "tests/unit/map-publication.ts",
    "tests/unit/founding/found-publication.test.ts",
    "tests/unit/guide/guide.test.ts",
    "tests/unit/paper.test.ts",
    "tests/unit/problems/speak.test.ts",
    "tests/unit/supply-chain.test.ts",
  ]);
  const wrong = listFiles("tests/unit")
    .filter((file) => file.endsWith(".ts") && !atRoot.has(file))
    .flatMap((file) =>
      // Every path that climbs: an import, or a file beside the test. None ends at the project, its content or its publication.
      [...readFileSync(join(root, file), "utf8").matchAll(/["'`](\.\.?\/[^"'`$]*)["'`]/g)]
        .map(([, target = ""]) => resolveImport(file, target))
        .filter((target) => /^(\.\/?|content(\/.*)?|src\/?|src\/publication(\/.*)?)$/.test(target))
        .map((target) => `${file} -> ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("style is logical: physical directions appear in no stylesheet", () => {
  const physical =
    /(?<![-\w])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float:\s*(?:left|right)|text-align:\s*(?:left|right))\s*:/;
  const wrong = sources
    .filter((file) => file.endsWith(".css"))
    .flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .map((line, at) => ({ line: line.replace(/\((?:min|max)-(?:width|height):[^)]*\)/g, ""), at: at + 1 }))
        .filter(({ line }) => physical.test(line))
        .map(({ line, at }) => `${file}:${at} ${line.trim()}`),
    );
  expect(wrong).toEqual([]);
});
