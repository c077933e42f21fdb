/** Several files are written as one: whatever stops it, the disk holds the old ones or the new ones. */
import { spawn } from "node:child_process";
import fs, {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listTree, lookAt, readTree } from "../../../src/disk/content-tree.ts";
import { mendWriting } from "../../../src/disk/mend-writing.ts";
import { writeFiles } from "../../../src/disk/write-files.ts";
import { createProject, type Project, refuseDisk } from "../desk/project.ts";
import { createRandom } from "../seeded.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const script = join(import.meta.dirname, "write-killed.ts");

let project: Project;
function lay(): void {
  project.write("content/stories/a/index.md", "old");
  project.write("content/stories/b/index.md", "old");
  project.write("content/stories/b/map.svg", "<svg/>");
}
beforeEach(() => {
  project = createProject();
  rmSync(join(project.root, "content"), { recursive: true });
  lay();
});
afterEach(() => project.remove());

/** What is not the desk's own. */
const look = (root = project.root) =>
  Object.fromEntries(listTree(root).map(({ path }) => [path, readFileSync(join(root, "content", path), "utf8")]));
const stages = (root = project.root) => {
  const folder = join(root, ".luozi");
  return existsSync(folder) ? readdirSync(folder) : [];
};

const steps = [
  { path: "content/stories/a/index.md", bytes: bytes("new") },
  { path: "content/stories/c/index.md", bytes: bytes("new") },
  { path: "content/stories/c/map.svg", from: "content/stories/b/map.svg" },
  { path: "content/stories/b/map.svg", remove: true as const },
  { path: "content/stories/b/index.md", remove: true as const },
];
const before = { "stories/a/index.md": "old", "stories/b/index.md": "old", "stories/b/map.svg": "<svg/>" };
const after = { "stories/a/index.md": "new", "stories/c/index.md": "new", "stories/c/map.svg": "<svg/>" };

test("all of it is done, folders come and go, rights stay, nothing is left", () => {
  chmodSync(join(project.root, "content/stories/a/index.md"), 0o640);
  writeFileSync(join(project.root, "content/stories/b/.DS_Store"), "");
  writeFiles(project.root, steps);
  expect(look()).toEqual(after);
  expect(readdirSync(join(project.root, "content/stories"))).toEqual(["a", "c"]);
  expect(statSync(join(project.root, "content/stories/a/index.md")).mode & 0o777).toBe(0o640);
  expect(stages()).toEqual([]);
});

test("a folder in which somebody else's file lies stays", () => {
  project.write("content/stories/b/notes.txt", "留著");
  writeFiles(project.root, steps);
  expect(look()).toEqual({ ...after, "stories/b/notes.txt": "留著" });
});

test("a read-only file stops it all", () => {
  chmodSync(join(project.root, "content/stories/a/index.md"), 0o444);
  expect(() => writeFiles(project.root, steps)).toThrow("EACCES");
  expect(look()).toEqual(before);
});

describe("a disk that refuses leaves everything as it was", () => {
  test.each([
    ["mkdirSync", 3],
    ["writeFileSync", 3],
    ["renameSync", 5],
  ] as const)("%s", async (name, calls) => {
    for (let from = 1; from <= calls; from += 1) {
      const write = async () => writeFiles(project.root, steps);
      await expect(refuseDisk(name, "ENOSPC", write, from, true), `${name} ${from}`).rejects.toThrow("ENOSPC");
      expect(look(), `${name} ${from}`).toEqual(before);
      expect(stages(), `${name} ${from}`).toEqual([]);
    }
  });
});

/** What changes the disk. */
const changing = [
  "mkdirSync",
  "writeFileSync",
  "renameSync",
  "rmSync",
  "copyFileSync",
  "openSync",
  "fsyncSync",
] as const;

/** Lets the machine die in the n-th thing `use` does to the disk: from then on nothing is done any more. Whether it came so far. */
function dieIn(last: number, use: () => void): boolean {
  let calls = 0;
  const originals = changing.map((name) => [name, fs[name]] as const);
  for (const [name, original] of originals) {
    const counted = (...values: unknown[]) => {
      calls += 1;
      if (calls >= last) throw new Error("dead");
      return (original as (...given: unknown[]) => unknown)(...values);
    };
    Object.assign(fs, { [name]: counted });
  }
  syncBuiltinESMExports();
  try {
    use();
  } catch {
    // Dead.
  } finally {
    Object.assign(fs, Object.fromEntries(originals));
    syncBuiltinESMExports();
  }
  return calls >= last;
}

test("dead in any single thing it does, and in any of mending that, the story is the old or the new one", () => {
  const seen: string[] = [];
  for (let last = 1; ; last += 1) {
    const died = dieIn(last, () => writeFiles(project.root, steps));
    // The next one dies, too, and the one after that: what mends must bear to be stopped.
    for (const mending of [1 + (last % 5), 2 + (last % 9)]) dieIn(mending, () => void mendWriting(project.root));
    mendWriting(project.root);
    const found = look();
    expect([before, after], `dead in ${last}`).toContainEqual(found);
    expect(stages(), `dead in ${last}`).toEqual([]);
    // No folder without a story is left.
    expect(readdirSync(join(project.root, "content/stories")), `dead in ${last}`).toHaveLength(2);
    seen.push(found["stories/a/index.md"] ?? "");
    if (!died) break;
    rmSync(join(project.root, "content"), { recursive: true });
    lay();
  }
  // Old up to one thing, new from there on.
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.join(" ")).toMatch(/^(?:old ){20,}(?:new ?)+$/);
});

/** Killed so many milliseconds after its first writing is done. */
async function killAfter(root: string, time: number): Promise<void> {
  const child = spawn(process.execPath, [script, root], { stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), time));
  await new Promise((done) => child.on("close", done));
}

test("killed at twenty moments while it writes, all files are of one writing", { timeout: 90_000 }, async () => {
  const random = createRandom(17);
  const kill = async () => {
    const root = mkdtempSync(join(tmpdir(), "luozi-killed-"));
    await killAfter(root, random(60));
    mendWriting(root);
    const texts = Object.entries(look(root));
    // a, b and the one that is named after the round.
    expect(texts).toHaveLength(3);
    const text = texts[0]?.[1] ?? "";
    expect(texts.map(([, one]) => one === text)).toEqual([true, true, true]);
    expect(texts.map(([path]) => path)).toContain(`stories/a/${text.slice(0, text.length / 20_000)}.md`);
    rmSync(root, { recursive: true });
  };
  for (let round = 0; round < 5; round += 1) await Promise.all([kill(), kill(), kill(), kill()]);
});

describe("what a dead process has left", () => {
  const leave = (pid: number) => {
    const stage = `.luozi/writing-${pid}-1`;
    project.write(
      `${stage}/plan.json`,
      JSON.stringify([{ kind: "remove", path: "content/stories/b/map.svg", had: true, at: 0 }]),
    );
    project.write(`${stage}/old-0`, "<svg/>");
    rmSync(join(project.root, "content/stories/b/map.svg"));
  };

  test("of a process that is gone it is undone", () => {
    leave(2 ** 22 + 1);
    expect(mendWriting(project.root)).toBe(1);
    expect(look()).toEqual(before);
  });

  test("of a process that lives it is left alone, for a minute", () => {
    leave(process.ppid);
    expect(mendWriting(project.root)).toBe(0);
    expect(mendWriting(project.root, Date.now() + 61_000)).toBe(1);
    expect(look()).toEqual(before);
  });

  test("what somebody wrote since stays", () => {
    const stage = ".luozi/writing-4194305-1";
    const plan = [{ kind: "put", path: "content/stories/a/index.md", had: true, digest: "x", at: 0 }];
    project.write(`${stage}/plan.json`, JSON.stringify(plan));
    project.write(`${stage}/old-0`, "old");
    project.write("content/stories/a/index.md", "somebody's");
    utimesSync(join(project.root, stage), 0, 0);
    expect(mendWriting(project.root)).toBe(1);
    expect(look()["stories/a/index.md"]).toBe("somebody's");
  });
});

describe("the tree of content", () => {
  test("shows no links, no special files and nothing hidden", () => {
    project.write("outside/secret.md", "秘");
    symlinkSync(join(project.root, "outside"), join(project.root, "content/stories/d"));
    symlinkSync(join(project.root, "outside/secret.md"), join(project.root, "content/stories/a/link.md"));
    project.write("content/stories/a/.hidden.md", "藏");
    expect(look()).toEqual(before);
    for (const path of [
      "stories/d/secret.md",
      "stories/a/link.md",
      "stories/a/.hidden.md",
      "stories/a",
      "../outside/secret.md",
    ])
      expect(readTree(project.root, path), path).toBeUndefined();
    expect(lookAt(project.root, "stories/d/secret.md")).toBe("blocked");
    expect(lookAt(project.root, "stories/a/link.md")).toBe("blocked");
    expect(lookAt(project.root, "stories/a/index.md/x.md")).toBe("blocked");
    expect(lookAt(project.root, "stories/x/index.md")).toBe("nothing");
  });

  test("a content folder that is a link is none", () => {
    rmSync(join(project.root, "content"), { recursive: true });
    project.write("outside/a.md", "秘");
    symlinkSync(join(project.root, "outside"), join(project.root, "content"));
    expect(listTree(project.root)).toEqual([]);
    expect(readTree(project.root, "a.md")).toBeUndefined();
  });
});
