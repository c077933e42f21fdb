/** The paper keeps its promises: what README and CONTRIBUTING name is there, and the README is short enough to be read. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { rooms } from "../rooms.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** What a newsroom writes is named by what the engine makes it of: another one's project holds it, too. */
const standIns: readonly (readonly [RegExp, string])[] = [
  [/^content\/guide\//, "src/guide/chapters/"],
  [/^src\/publication\//, "src/template/"],
];

function isThere(path: string): boolean {
  const file = standIns.reduce((name, [own, engine]) => name.replace(own, engine), path);
  return existsSync(join(root, file));
}

const listMatches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = ""]) => found);

/** Without blocks of code. */
const dropFences = (text: string) => text.replace(/^ *```[\s\S]*?^ *```$/gm, "");

/** Paths in backticks that begin where the project does; a place to be filled in, `…`, ends one. */
const listPaths = (text: string) =>
  listMatches(dropFences(text), /`((?:src|tests|content|public|\.github|\.ci|\.vscode)\/[^`\s]*)`/g).map((path) =>
    path.replace(/…$/, ""),
  );

const listLinks = (text: string) =>
  listMatches(dropFences(text), /\]\(([^)#\s]+)[^)]*\)/g).filter((target) => !/^[a-z]+:/.test(target));

/** Files that a drill makes: they are there while one does it. */
const made =
  /^(?:src\/(?:blocks\/letter\/|desk\/count\.ts$)|tests\/fixtures\/(?:markdown\/letter|problems\/long-paragraph)\/)/;

const readme = read("README.md");

describe.each(["README.md", ".github/CONTRIBUTING.md"])("%s", (file) => {
  const text = read(file);

  test("its links lead to files", () => {
    const targets = listLinks(text).map((target) => normalize(join(dirname(file), target)));
    expect(targets.length).toBeGreaterThan(file === "README.md" ? 2 : -1);
    expect(targets.filter((target) => !isThere(target))).toEqual([]);
  });

  test("the paths it names are there", () => {
    const paths = listPaths(text);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !made.test(path) && !isThere(path))).toEqual([]);
  });

  test("the npm scripts it names are there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
    const named = [...listMatches(text, /npm run (?:-s )?([\w:-]+)/g), ...listMatches(text, /`(bench:[\w-]+)`/g)];
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

test("the README has at most 8 KB, its picture at most 150", () => {
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(8192);
  const [picture = ""] = listMatches(readme, /!\[[^\]]+\]\(([^)]+)\)/g);
  expect(statSync(join(root, picture)).size).toBeLessThanOrEqual(150_000);
});

test("its tour is eight files of at most 700 lines", () => {
  const [, tour = ""] = readme.split("## A reading tour");
  const files = listMatches(tour, /^\d+\. `([^`]+)`/gm);
  expect(files).toHaveLength(8);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  const lines = files.map((file) => read(file).trimEnd().split("\n").length);
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(700);
});

test("its tree names every room, and no other", () => {
  const [, tree = ""] = /^src\/\n([\s\S]*?)^tests\//m.exec(readme) ?? [];
  expect(listMatches(tree, /^ {2}([\w-]+)\/ +\S/gm).sort()).toEqual(Object.keys(rooms).sort());
});

test("what a publication holds is named in the README", () => {
  const [, part = ""] = readme.split("## Make it yours");
  const [table = ""] = part.split("\n## ");
  const named = listMatches(table, /`([\w.]+\/?)`(?=[^|\n]*\|)/g);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !existsSync(join(root, "src/template", name)))).toEqual([]);
});
