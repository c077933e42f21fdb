/** A list reads what was written since the last one, in this run and the next; what could have been written unseen is read again. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openKnownFiles } from "../../../src/checkout/known-files.ts";
import { listTree, readTree } from "../../../src/disk/content-tree.ts";
import { digestBlob } from "../../../src/stores/digest-blob.ts";

const story = (name: string) => `stories/${name}/index.md`;

function lay() {
  const root = mkdtempSync(join(tmpdir(), "luozi-known-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const read: string[] = [];
  const open = () =>
    openKnownFiles(root, (from, path) => {
      read.push(path);
      return readTree(from, path);
    });
  return {
    root,
    write(path: string, text: string) {
      const place = join(root, "content", path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    },
    /** As a run of the desk that begins anew; gives the paths that were read for it. */
    async list(known = open()) {
      read.length = 0;
      // A stamp is of use only when it is older than the disk's clock is coarse.
      const files = listTree(root).map((file) => ({ ...file, moment: file.moment - 10_000 }));
      for (const file of files) await known.look(file);
      known.keep(files);
      return [...read];
    },
    open,
  };
}

test("the next start reads only what was written since, however many there are", async () => {
  for (const count of [20, 40]) {
    const { write, list, open } = lay();
    for (let at = 0; at < count; at += 1) write(story(`s${at}`), `---\nheadline: ${at}\n---\n夜。\n`);
    write("stories/s0/圖.jpg", "…");
    expect(await list(open())).toHaveLength(count + 1);
    expect(await list(open())).toEqual([]);
    write(story("s3"), "---\nheadline: 新\n---\n");
    const known = open();
    expect(await list(known)).toEqual([story("s3")]);
    expect(known.find(story("s3"))).toMatchObject({
      version: await digestBlob(new TextEncoder().encode("---\nheadline: 新\n---\n")),
      top: "---\nheadline: 新\n---",
    });
    expect(known.find(story("s4"))?.top).toBe("---\nheadline: 4\n---");
    expect(known.find("stories/s0/圖.jpg")).not.toHaveProperty("top");
    expect(await list(known)).toEqual([]);
  }
});

test("another text of the same length and moment is another file", async () => {
  const { root, write, list, open } = lay();
  write(story("a"), "---\nheadline: 甲\n---\n");
  await list(open());
  const place = join(root, "content", story("a"));
  writeFileSync(place, "---\nheadline: 乙\n---\n");
  utimesSync(place, 0, 0);
  expect(await list(open())).toEqual([story("a")]);
});

test("what was written a moment ago is read again: a second writing could have left the same stamp", async () => {
  const { root, write, open } = lay();
  write(story("a"), "---\nheadline: 甲\n---\n");
  const known = open();
  const look = async () => {
    const files = listTree(root);
    const [found] = await Promise.all(files.map((file) => known.look(file)));
    known.keep(files);
    return found?.top;
  };
  const stamp = listTree(root)[0]?.stamp;
  expect(await look()).toContain("甲");
  write(story("a"), "---\nheadline: 乙\n---\n");
  const [file] = listTree(root);
  expect(file).toBeDefined();
  // The clock of a coarser disk.
  expect((await known.look({ ...(file ?? { path: "", bytes: 0, moment: 0 }), stamp: stamp ?? "" }))?.top).toContain(
    "乙",
  );
});

test("nothing of a file that is gone, or that only a run before has seen, is told", async () => {
  const { root, write, list, open } = lay();
  write(story("a"), "---\nheadline: 甲\n---\n");
  write(story("b"), "---\nheadline: 乙\n---\n");
  await list(open());
  const known = open();
  expect(known.find(story("a"))).toBeUndefined();
  rmSync(join(root, "content/stories/b"), { recursive: true });
  await list(known);
  expect([known.find(story("a"))?.top, known.find(story("b"))]).toEqual(["---\nheadline: 甲\n---", undefined]);
});

test("what was kept and cannot be read is made again", async () => {
  const { root, write, list, open } = lay();
  write(story("a"), "---\nheadline: 甲\n---\n");
  const kept = join(root, ".luozi/desk-files/ro/ws1");
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, "{");
  expect(await list(open())).toEqual([story("a")]);
  expect(await list(open())).toEqual([]);
});
