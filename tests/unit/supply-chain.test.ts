/** What comes from outside: each package is one that was looked through, from the registry, under a licence we can pass on. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fillReleases, listRows } from "../packages/releases.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

interface Package {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const { dependencies, devDependencies, allowScripts } = JSON.parse(read("package.json")) as Record<
  "dependencies" | "devDependencies" | "allowScripts",
  Readonly<Record<string, string>>
>;
const direct = { ...dependencies, ...devDependencies };
const locked = Object.entries((JSON.parse(read("package-lock.json")) as { packages: Record<string, Package> }).packages)
  .filter(([path]) => path !== "")
  .map(([path, entry]) => ({ ...entry, name: path.replace(/^.*node_modules\//, "") }));

/** THE licences that a package may have. */
const licences = new Set(
  "MIT ISC BSD BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 BlueOak-1.0.0 CC0-1.0 Python-2.0 Zlib MPL-2.0 LGPL-3.0-or-later OFL-1.1".split(
    " ",
  ),
);

/** `(A OR B)`: one of them is enough; `A AND B`: both must be. */
const isAccepted = (expression: string): boolean =>
  expression
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => licences.has(licence)));

describe("packages", () => {
  test("versions are fixed", () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test("every file is fixed, and comes from the registry", () => {
    expect(locked.length).toBeGreaterThan(100);
    // Without an address it is the registry's; programs for other systems are fixed with the packages that bring them.
    const loose = locked.filter(
      ({ resolved, integrity, optional }) =>
        resolved?.startsWith("https://registry.npmjs.org/") === false ||
        (integrity === undefined ? !optional : !integrity.startsWith("sha512-")),
    );
    expect(loose.map(({ name }) => name)).toEqual([]);
  });

  test("every licence is one of the list", () => {
    // The lock file knows none of a program for another system, which is a part of a package that has one.
    const wrong = locked.filter(({ license, optional }) => (license === undefined ? !optional : !isAccepted(license)));
    expect(wrong.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  test.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-or-later)", true],
    ["Apache-2.0 AND LGPL-3.0-or-later AND MIT", true],
    ["GPL-3.0-or-later", false],
    ["MIT AND GPL-2.0-only", false],
    ["UNLICENSED", false],
    ["SEE LICENSE IN LICENSE.md", false],
  ])("%s: %s", (expression, expected) => {
    expect(isAccepted(expression)).toBe(expected);
  });

  test("only what is named may run something when it is installed", () => {
    const running = locked.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name);
    expect([...new Set(running)].sort()).toEqual(Object.keys(allowScripts).sort());
  });

  test("every one was looked through, and none that is gone stands in the review", () => {
    const rows = [...read(".github/DEPENDENCIES.md").matchAll(/^\| ([^|]+) \|[^|]+\|[^|]+\|[^|]+\|$/gm)];
    const names = rows.flatMap(([, cell = ""]) => cell.split(", ")).filter((name) => !/^(?:packages|-+)$/.test(name));
    const matches = (pattern: string, name: string) =>
      pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
    for (const name of Object.keys(direct))
      expect([name, names.filter((pattern) => matches(pattern, name)).length]).toEqual([name, 1]);
    expect(names.filter((pattern) => !Object.keys(direct).some((name) => matches(pattern, name)))).toEqual([]);
  });
});

describe("last releases", () => {
  const names = ["one", "two-a", "two-b"];
  const page = `| packages | kept by | last release | at install |
|---|---|---|---|
| one | somebody, alone | 1.0.0, by 2024-05 | nothing |
| two-* | nobody |  | nothing; or little |
`;
  const last = (version: string, month: string) => ({ version, month, atLatest: false });

  test("of each package it is said which, and when", () => {
    const said = listRows(read(".github/DEPENDENCIES.md"), Object.keys(direct));
    expect(said.flatMap(({ releases }) => [...releases.keys()]).sort()).toEqual(Object.keys(direct).sort());
  });

  test("later ones are put in, and what is said of one that is the last stays", () => {
    const first = fillReleases(
      page,
      names,
      new Map([
        ["one", last("1.0.0", "2025-01")],
        ["two-b", last("2.1.0", "2026-01")],
      ]),
    );
    expect(first).toBe(page.replace("nobody |  |", "nobody | two-b 2.1.0, 2026-01 |"));
    const second = fillReleases(
      first,
      names,
      new Map([
        ["one", last("1.0.1", "2026-02")],
        ["two-a", last("3.0.0", "2026-03")],
      ]),
    );
    expect(second).toBe(
      page
        .replace("1.0.0, by 2024-05", "1.0.1, 2026-02")
        .replace("nobody |  |", "nobody | two-a 3.0.0, 2026-03; two-b 2.1.0, 2026-01 |"),
    );
    expect(listRows(second, names)[0]?.releases).toEqual(new Map([["one", last("1.0.1", "2026-02")]]));
    expect(listRows(page, names)[0]?.releases.get("one")?.atLatest).toBe(true);
  });
});

describe("workflows", () => {
  interface Workflow {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly jobs: Readonly<
      Record<string, { readonly steps: readonly { readonly uses?: string; readonly run?: string }[] }>
    >;
  }
  const folder = ".github/workflows";
  const files = readdirSync(join(root, folder));

  test.each(files)("%s: actions by commit, rights to read alone unless a job says otherwise", (file) => {
    const { permissions, jobs } = parse(read(`${folder}/${file}`)) as Workflow;
    expect(permissions).toEqual({ contents: "read" });
    for (const { steps } of Object.values(jobs))
      for (const { uses, run } of steps) {
        expect(uses ?? "@".padEnd(41, "0")).toMatch(/@[0-9a-f]{40}$/);
        // What others write, a title or a branch, must not become a command.
        expect(run ?? "").not.toMatch(/\$\{\{\s*github\.(?:event|head_ref)/);
      }
  });

  test("the weekly one asks for holes, signatures and licences", () => {
    const { jobs } = parse(read(`${folder}/weekly.yml`)) as Workflow;
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(runs).toEqual(
      expect.arrayContaining(["npm audit --audit-level=high", "npm audit signatures", "npm run unit -- supply-chain"]),
    );
  });

  test("updates of packages and of actions are proposed every week, none on the day it comes out", () => {
    const { updates } = parse(read(".github/dependabot.yml")) as {
      updates: { "package-ecosystem": string; schedule: { interval: string }; cooldown: { "default-days": number } }[];
    };
    expect(updates.map((update) => update["package-ecosystem"])).toEqual(["npm", "github-actions"]);
    for (const { schedule, cooldown } of updates) {
      expect(schedule.interval).toBe("weekly");
      expect(cooldown["default-days"]).toBeGreaterThanOrEqual(7);
    }
  });
});

test("what the page on security names is there", () => {
  const security = read(".github/SECURITY.md");
  const files = [...security.matchAll(/`((?:src|tests)\/[^`]+)`/g)].map(([, file = ""]) => file);
  expect(files.length).toBeGreaterThan(5);
  for (const file of files)
    expect(() => (file.endsWith("/") ? readdirSync(join(root, file)) : read(file))).not.toThrow();
});
