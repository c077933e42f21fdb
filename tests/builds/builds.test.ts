/** Real builds: the same everywhere, whole whatever stops them, and clear about what is wrong. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Copy, createCopy, digest } from "./copy.ts";

/** Whose content is known here. */
const publication = "publication-hans";
let here: Copy;
let there: Copy;
let whole: Record<string, string>;
const dist = (copy: Copy) => digest(join(copy.folder, "dist"));

beforeAll(async () => {
  here = createCopy("here", publication, { cold: true });
  there = createCopy("a-folder-with-a-longer-name", publication, { cold: true });
  const results = await Promise.all([
    here.run("build", { TZ: "Asia/Shanghai", LANG: "zh_TW.UTF-8", LC_ALL: undefined }),
    there.run("build", { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "C" }),
  ]);
  expect(results.map(({ code, output }) => (code === 0 ? "" : output))).toEqual(["", ""]);
  // Nothing is said to whoever builds that is not a sentence for them.
  for (const { output } of results) expect(output).not.toMatch(/WARN/);
  whole = dist(here);
});

afterAll(() => {
  here.remove();
  there.remove();
});

test("builds in another folder, time zone and locale are byte-identical", () => {
  expect(Object.keys(whole).length).toBeGreaterThan(20);
  expect(dist(there)).toEqual(whole);
});

describe("a mistake in the content", () => {
  const story = "content/stories/waiting-for-the-tide/index.md";
  const mistakes: readonly { name: string; change: (text: string) => string; said: RegExp }[] = [
    {
      name: "an unknown field",
      change: (text) => text.replace("\nkicker:", "\nkiker:"),
      said: /content\/stories\/waiting-for-the-tide\/index\.md:3\b[\s\S]*[「“]kicker[」”]/,
    },
    {
      name: "a missing picture",
      change: (text) => text.replace("tide.svg", "tied.svg"),
      said: /content\/stories\/waiting-for-the-tide\/index\.md:\d+[\s\S]*tied\.svg/,
    },
  ];

  test("a picture broken inside stops the build with a sentence and leaves the site as it was", async () => {
    const folder = "content/stories/sand-comes-back";
    const text = here.read(`${folder}/index.md`);
    const size = { width: 640, height: 480, channels: 3, background: "#b22d1b" } as const;
    const picture = await sharp({ create: { ...size, noise: { type: "gaussian", mean: 90, sigma: 40 } } })
      .jpeg()
      .toBuffer();
    // Marks where there can be none: the headers are sound.
    picture.fill(Buffer.from([0xff, 0xd0]), picture.length >> 1, (picture.length >> 1) + 60);
    here.write(`${folder}/river.jpg`, picture);
    here.change(`${folder}/index.md`, (old) => `${old}\n![江面上的一条线](river.jpg)\n`);
    const { code, output } = await here.run("build");
    here.write(`${folder}/index.md`, text);
    here.delete(`${folder}/river.jpg`);
    expect(code).toBe(1);
    expect(output).toMatch(/content\/stories\/sand-comes-back\/river\.jpg\n.*[壞坏]了/);
    expect(output).toMatch(/原封不[動动]/);
    expect(dist(here)).toEqual(whole);
  });

  for (const { name, change, said } of mistakes) {
    test(`${name} stops the build with a sentence and leaves the site as it was`, async () => {
      const text = here.read(story);
      here.change(story, change);
      const { code, output } = await here.run("build");
      here.write(story, text);
      expect(code).toBe(1);
      expect(output).toMatch(said);
      expect(output).toMatch(/原封不[動动]/);
      expect(output).not.toMatch(/^\s+at .+:\d+:\d+/m);
      expect(output).not.toMatch(/node_modules|file:\/\/|\bError:/);
      expect(dist(here)).toEqual(whole);
    });
  }
});

test("a build killed at any moment leaves the site whole, and the next one succeeds", async () => {
  // What the killed builds would publish differs from what stands, so a mixture would be seen.
  const about = "content/about.md";
  const text = here.read(about);
  for (const copy of [here, there]) copy.change(about, (old) => old.replace("关于埠头", "关于埠头的话"));
  expect((await there.run("build")).code).toBe(0);
  const changed = dist(there);
  expect(changed).not.toEqual(whole);
  for (const moment of [300, 1500, 3000, 4500, 6000]) {
    const build = here.start("build");
    await new Promise((resolve) => setTimeout(resolve, moment));
    // The whole group: a build's helpers, such as the indexer, die with it when a machine does.
    if (build.process.pid !== undefined && build.process.exitCode === null) process.kill(-build.process.pid, "SIGKILL");
    const { code } = await build.done;
    const stands = dist(here);
    // One that is killed in its last moment has published already.
    if (code === 0 || isDeepStrictEqual(stands, changed)) break;
    expect(stands, `killed after ${moment} ms`).toEqual(whole);
  }
  for (const copy of [here, there]) {
    copy.write(about, text);
    const { code, output } = await copy.run("build");
    expect(code, output).toBe(0);
    expect(dist(copy)).toEqual(whole);
  }
  expect(existsSync(join(here.folder, ".luozi/build.lock"))).toBe(false);
});

test("a build killed between its two last moves is mended by the next command", async () => {
  // That moment is too short to hit, so it is laid out: the old site retired, the new one not yet in place.
  const { renameSync, mkdirSync } = await import("node:fs");
  mkdirSync(join(there.folder, ".luozi"), { recursive: true });
  renameSync(join(there.folder, "dist"), join(there.folder, ".luozi/retired"));
  const text = there.read("content/about.md");
  there.write("content/about.md", "");
  const { code } = await there.run("build");
  there.write("content/about.md", text);
  expect(code).toBe(1);
  expect(dist(there)).toEqual(whole);
});

test("what killed builds have left behind is gone soon after the next one", async () => {
  const left = [".luozi/stage-1", ".luozi/retired", ".luozi/former-x/folder"];
  for (const folder of left) there.write(`${folder}/index.html`, "left");
  const { code, output } = await there.run("build");
  expect(code, output).toBe(0);
  expect(dist(there)).toEqual(whole);
  // The site that stood before, and the retired one, may wait for the next build; all that was there already is gone.
  const list = () => readdirSync(join(there.folder, ".luozi")).filter((name) => /^(stage|retired|former-x)/.test(name));
  await expect.poll(list, { timeout: 20_000 }).toEqual([]);
});

test("two builds at once end one after the other, both well", async () => {
  const results = await Promise.all([there.run("build"), there.run("build")]);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(dist(there)).toEqual(whole);
});
