/** Where builds go: what stands in a stage, and what becomes of the site that stood before. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import {
  countPages,
  createStage,
  discard,
  lockBuild,
  moveIn,
  recover,
  removeFormer,
} from "../../../src/disk/output.ts";
import { refuseDisk } from "../desk/project.ts";

const root = mkdtempSync(join(tmpdir(), "luozi-output-"));
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("pages of stories are counted in every edition's folder, also before there are any", () => {
  const stage = createStage(root);
  expect(countPages(root, stage, ["zh-hans", "zh-hant-tw"])).toBe(0);
  for (const page of [
    "zh-hans/stories/bridge",
    "zh-hans/stories/ferry",
    "zh-hant-tw/stories/bridge",
    "zh-hans/topics/river",
  ])
    mkdirSync(join(root, stage, page), { recursive: true });
  writeFileSync(join(root, stage, "zh-hans/index.html"), "");
  expect(countPages(root, stage, ["zh-hans", "zh-hant-tw"])).toBe(3);
});

const read = () => readFileSync(join(root, "dist/index.html"), "utf8");
const listFolder = () => readdirSync(join(root, ".luozi"));

function build(text: string): void {
  const stage = createStage(root);
  writeFileSync(join(root, stage, "index.html"), text);
  moveIn(root, stage);
}

test("the site that stood before moves aside at once and is removed when asked", async () => {
  build("first");
  build("second");
  expect(read()).toBe("second");
  const [left = "", ...others] = listFolder();
  expect(others).toEqual([]);
  expect(readFileSync(join(root, ".luozi", left, "folder/index.html"), "utf8")).toBe("first");
  removeFormer(root);
  await expect.poll(listFolder, { timeout: 20_000 }).toEqual([]);
  expect(read()).toBe("second");
});

test("what builds that died have left is gone after the next one, wherever they died", async () => {
  build("first");
  for (const place of [".luozi/stage-1", ".luozi/retired", ".luozi/former-x/folder"]) {
    mkdirSync(join(root, place), { recursive: true });
    writeFileSync(join(root, place, "index.html"), "left");
  }
  build("second");
  removeFormer(root);
  expect(read()).toBe("second");
  await expect.poll(listFolder, { timeout: 20_000 }).toEqual([]);
});

test("an old site that is being removed is never brought back", () => {
  build("first");
  build("second");
  rmSync(join(root, "dist"), { recursive: true });
  recover(root);
  expect(existsSync(join(root, "dist"))).toBe(false);
});

test("a stage that did not become the site is out of the way", () => {
  const stage = createStage(root);
  writeFileSync(join(root, stage, "index.html"), "half");
  discard(root, stage);
  discard(root, stage);
  expect(existsSync(join(root, stage))).toBe(false);
  expect(listFolder()).toHaveLength(1);
});

const lock = join(root, ".luozi/build.lock");

test.each(["ENOSPC", "EROFS", "EACCES"])(
  "a disk that refuses the lock is told, and not waited for: %s",
  async (code) => {
    mkdirSync(join(root, ".luozi"), { recursive: true });
    await refuseDisk("writeFileSync", code, () => expect(lockBuild(root)).rejects.toThrow(code));
    expect(existsSync(lock)).toBe(false);
  },
);

test("a lock in which nobody's number stands, as a full disk leaves it, is nobody's; one that is being written is waited for", async () => {
  mkdirSync(join(root, ".luozi"), { recursive: true });
  writeFileSync(lock, "");
  const before = new Date(Date.now() - 3_600_000);
  utimesSync(lock, before, before);
  (await lockBuild(root))();
  expect(existsSync(lock)).toBe(false);
  writeFileSync(lock, "");
  let isOurs = false;
  const taken = lockBuild(root).then((unlock) => {
    isOurs = true;
    unlock();
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(isOurs).toBe(false);
  rmSync(lock);
  await taken;
});
