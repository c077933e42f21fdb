/** The shelf: made once, kept by name, and one broken photograph is no reason to leave the others. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDisk } from "../../../src/library/content-files.ts";
import { parsePicture } from "../../../src/photographs/parse-picture.ts";
import { createPhotograph, listSizes } from "../../../src/photographs/photograph.ts";
import {
  checkPhotographs,
  fillShelf,
  type PhotographOrder,
  sweepShelf,
  takeRendition,
} from "../../../src/photographs/shelf.ts";

vi.setConfig({ testTimeout: 60_000 });

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "luozi-shelf-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function lay(file: string, background: string, spoil = (bytes: Buffer) => bytes): Promise<PhotographOrder> {
  const bytes = spoil(
    await sharp({ create: { width: 500, height: 400, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  );
  writeFileSync(join(root, file), bytes);
  const picture = parsePicture(bytes);
  if (picture.kind !== "picture") throw new Error(picture.kind);
  const photograph = createPhotograph(file, bytes, picture, openDisk("").digest);
  return { photograph, renditions: [...listSizes(photograph, "avif"), ...listSizes(photograph, "webp")] };
}

/** Every file on the shelf and when it was made. */
const look = () => {
  const folder = join(root, ".luozi/photographs");
  return Object.fromEntries(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]));
};

test("what was made is not made again, what is new is", async () => {
  const first = await lay("a.jpg", "#b22d1b");
  expect(await fillShelf(root, [first], () => {})).toEqual([]);
  const before = look();
  expect(Object.keys(before)).toHaveLength(4);
  const second = await lay("b.jpg", "#1c1a17");
  expect(await fillShelf(root, [first, second], () => {})).toEqual([]);
  expect(Object.keys(look())).toHaveLength(8);
  expect(look()).toMatchObject(before);
});

test("the same picture under another name is on the shelf already", async () => {
  await fillShelf(root, [await lay("a.jpg", "#b22d1b")], () => {});
  const before = look();
  await fillShelf(root, [await lay("z.jpg", "#b22d1b")], () => {});
  expect(look()).toEqual(before);
});

test("what nobody asks for any more is thrown away after a month", async () => {
  const [first, second] = [await lay("a.jpg", "#b22d1b"), await lay("b.jpg", "#1c1a17")];
  await fillShelf(root, [first, second], () => {});
  const kept = first.renditions.map(({ name }) => name).sort();
  const day = 24 * 60 * 60 * 1000;
  sweepShelf(root, [first], Date.now() + 29 * day);
  expect(Object.keys(look())).toHaveLength(8);
  sweepShelf(root, [first], Date.now() + 31 * day);
  expect(Object.keys(look()).sort()).toEqual(kept);
});

test("without a shelf there is nothing to sweep", () => {
  sweepShelf(root, [], Date.now());
  expect(readdirSync(root)).toEqual([]);
});

/** Markers where the picture's data should stand: no header tells. */
const spoil = (bytes: Buffer) => bytes.fill(Buffer.from([0xff, 0xd0]), bytes.length - 60, bytes.length - 10);

test("a check names what is broken, and looks at what is sound once", async () => {
  const orders = [await lay("broken.jpg", "#b22d1b", spoil), await lay("sound.jpg", "#1c1a17")];
  for (let round = 0; round < 2; round += 1) {
    const problems = await checkPhotographs(root, orders, () => {});
    expect(problems.map(({ code, file }) => [code, file])).toEqual([["broken-photograph", "broken.jpg"]]);
    expect(Object.keys(look())).toEqual([`${orders[1]?.photograph.id}.sound`]);
    // Were it decoded again, it would be broken by now.
    writeFileSync(join(root, "sound.jpg"), "");
  }
});

test("a broken photograph is named and the others are made", async () => {
  const broken = await lay("broken.jpg", "#b22d1b", spoil);
  const sound = await lay("sound.jpg", "#1c1a17");
  const done: number[] = [];
  const problems = await fillShelf(root, [broken, sound], (count) => done.push(count));
  expect(problems.map(({ code, file }) => [code, file])).toEqual([["broken-photograph", "broken.jpg"]]);
  expect(Object.keys(look())).toHaveLength(4);
  expect(done).toEqual([0, 1]);
});

test("a rendition nobody made yet is made when it is asked for", async () => {
  const order = await lay("a.jpg", "#b22d1b");
  const [rendition] = order.renditions;
  const bytes = await takeRendition(root, order, rendition?.name ?? "");
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 480, height: 384 });
});
