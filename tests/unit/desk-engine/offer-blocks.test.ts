/** Every block can be put in from the menu: what its form asks, and that what it writes is what its trial shows. */
import sharp from "sharp";
import { expect, test } from "vitest";
import { blocks } from "../../../src/blocks/blocks.ts";
import { offerBlocks } from "../../../src/desk-engine/offer-blocks.ts";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";
import { suggestName } from "../../../src/desk-engine/suggest-name.ts";
import { takeRecording } from "../../../src/desk-engine/take-recording.ts";
import { trialFolder } from "../../../src/desk-engine/trial-folder.ts";
import { tryBlock } from "../../../src/desk-engine/try-block.ts";
import { formatBlock } from "../../../src/desk-page/insert/block-text.ts";
import { makeMp4 } from "../recordings/recording-bytes.ts";

const offered = offerBlocks();
const find = (name: string) => {
  const block = offered.find((one) => one.name === name);
  if (block === undefined) throw new Error(name);
  return block;
};

const folder = "water";
const desk = openDesk(() => Date.parse("2022-03-20T00:00:00Z"));
const text =
  "---\nheadline: 水\nstandfirst: 水。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n---\n\n水。\n";
desk.put([
  ["content/topics.yaml", new TextEncoder().encode("- { slug: rivers, name: 江河, description: 江和河。 }\n")],
  [`content/stories/${folder}/index.md`, new TextEncoder().encode(text)],
]);
const lay = (files: Readonly<Record<string, Uint8Array | undefined>>) =>
  desk.put(Object.entries(files).map(([name, bytes]) => [`content/stories/${trialFolder}/${name}`, bytes] as const));

test("all of them are offered, each with a face of its own", () => {
  expect(offered.map(({ name }) => name)).toEqual(blocks.map(({ name }) => name));
  const faces = offered.map(({ face }) => JSON.stringify(face));
  expect(new Set(faces).size).toBe(faces.length);
});

test("a setting that is a file knows which files it may be, one of a few what they are", () => {
  const settings = find("video").settings.map(({ key, endings, choices }) => [key, endings, choices.length]);
  expect(settings).toEqual([
    ["file", ".mp4,.webm", 0],
    ["title", undefined, 0],
    ["captions", ".vtt", 0],
    ["ratio", undefined, 4],
  ]);
  expect(find("audio").settings[0]?.endings).toBe(".mp3,.m4a,.ogg");
});

test("a gallery is tried out with pictures nobody has written yet", async () => {
  const drawn = sharp({ create: { width: 900, height: 600, channels: 3, background: "#9fb0b4" } });
  const photograph = new Uint8Array(await drawn.jpeg().toBuffer());
  const content = '![橋](a.jpg "一｜何敏")\n![江](b.jpg)';
  const { markdown, files } = formatBlock(find("gallery"), { settings: {}, content, file: "" });
  expect(tryBlock(desk, { folder, markdown, files }).problems.map(({ code }) => code)).toContain("missing-image");
  lay({ "a.jpg": photograph, "b.jpg": photograph });
  const trial = tryBlock(desk, { folder, markdown, files });
  expect(trial.problems).toEqual([]);
  expect(JSON.stringify(trial.article)).toContain("gallery");
  expect(JSON.stringify(trial.article)).not.toContain("……");
  lay({ "a.jpg": undefined, "b.jpg": undefined });
  expect(desk.list().map((story) => story.folder)).toEqual([folder]);
});

test("a film is cleaned, named and tried out; what is no film is refused", () => {
  const film = takeRecording({ name: "VID_2211.MP4", bytes: makeMp4(), taken: ["recording-1.mp4"] });
  expect(film.name).toBe("recording-2.mp4");
  lay({ [film.name]: film.bytes });
  const write = (content: string) =>
    formatBlock(find("video"), { settings: { file: film.name, title: "末班渡船" }, content, file: "" });
  expect(tryBlock(desk, { folder, ...write("靠岸。\n\n周阿水：繩子給我。") }).problems).toEqual([]);
  expect(tryBlock(desk, { folder, ...write("靠岸。") }).problems.map(({ code }) => code)).toEqual(["unread-recording"]);
  lay({ [film.name]: new TextEncoder().encode("no film") });
  const broken = tryBlock(desk, { folder, ...write("靠岸。\n\n周阿水：繩子給我。") });
  expect(broken.problems.map(({ code }) => code)).toEqual(["broken-recording"]);
  lay({ [film.name]: undefined });
});

test.each([
  ["末班 渡船.mp4", "末班-渡船.mp4"],
  ["MOV-0012.mp4", "recording-1.mp4"],
  ["movie.mp4", "movie.mp4"],
])("%s is called %s", (name, expected) => expect(suggestName(name, "recording", "mp4", [])).toBe(expected));

test("in a story of a variant that readers are not served a block is tried in an edition they have", () => {
  const served: typeof desk = {
    ...desk,
    read(name) {
      const story = desk.read(name);
      const editions = story?.shown?.editions.filter(({ tag }) => tag !== "zh-Hant-TW") ?? [];
      return story?.shown && { ...story, shown: { ...story.shown, editions } };
    },
  };
  const { tag, article } = tryBlock(served, { folder, markdown: ":::note{title=水}\n水。\n:::", files: {} });
  expect(tag).toBe("zh-Hans");
  expect(article).toBeDefined();
});
