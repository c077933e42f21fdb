/**
 * What a build carries over from the one before is what a clean build makes, byte for byte, whatever was changed; and only the
 * pages that show a change are made again.
 */
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Copy, compiled, createCopy, digest, drawn, encoded } from "./copy.ts";

/** Whose content is known here. */
const publication = "publication-hans";
let kept: Copy;
let clean: Copy;
const dist = (copy: Copy) => digest(join(copy.folder, "dist"));
const asOf = { AS_OF: "2026-01-01" };
/** What is known by the digest of all code; to make it takes most of a build. What V8 keeps is by the letters of each file. */
const engine = ".luozi/engine";
const pictures = [drawn, encoded];

beforeAll(async () => {
  kept = createCopy("kept", publication);
  clean = createCopy("clean", publication);
  const { code, output } = await kept.run("build", asOf);
  expect(code, output).toBe(0);
  // What it has drawn and encoded is at hand for the other as well, until a change could make a difference to it.
  for (const place of pictures) cpSync(join(kept.folder, place), join(clean.folder, place), { recursive: true });
});

afterAll(() => {
  kept.remove();
  clean.remove();
});

/** From the path of each page to what it was made from. */
function readKeys(): Map<string, string> {
  const table = readFileSync(join(kept.folder, ".luozi/made.json"), "utf8");
  const { rows } = JSON.parse(table) as { rows: Record<string, [string]> };
  return new Map(Object.entries(rows).map(([file, [key]]) => [file, key]));
}

interface Anew {
  readonly code?: boolean;
  /** Cards, faces and photographs. */
  readonly drawings?: boolean;
}

/**
 * Changes both copies, builds one on what it kept and the other from nothing; returns the pages that were made anew. `anew`: what
 * the clean build makes from nothing besides, where it could differ.
 */
async function compare(change: (copy: Copy) => void, anew: Anew = {}): Promise<string[]> {
  const before = readKeys();
  change(kept);
  change(clean);
  const spared = [compiled, ...(anew.code === true ? [] : [engine]), ...(anew.drawings === true ? [] : pictures)];
  const kinds = readdirSync(join(clean.folder, ".luozi")).map((name) => `.luozi/${name}`);
  for (const place of ["dist", drawn, ...kinds].filter((name) => !spared.includes(name)))
    rmSync(join(clean.folder, place), { recursive: true, force: true });
  const [one, other] = await Promise.all([kept.run("build", asOf), clean.run("build", asOf)]);
  expect([one.code, other.code], one.output + other.output).toEqual([0, 0]);
  expect(dist(kept)).toEqual(dist(clean));
  return [...readKeys()].flatMap(([file, key]) => (before.get(file) === key ? [] : [file])).sort();
}

/** Folders of the variants that the publication serves. */
const variants = ["zh-hans", "zh-hant-hk"];
const story = (slug: string) => `content/stories/${slug}/index.md`;
const front = (fields: string) => (text: string) => text.replace("\n---\n", `\n${fields}\n---\n`);
const oldest = "night-market-boats";
const newest = "waiting-for-the-tide";

test("an edit of one story makes its pages again, and those that hold the whole of it", async () => {
  const made = await compare((copy) => copy.change(story(oldest), (text) => text.replace("煤油灯，", "煤油灯、")));
  expect(
    made
      .filter((file) => !file.includes(oldest))
      .map((file) => file.replace(/^[^/]*\//, ""))
      .sort(),
  ).toEqual(
    // Feeds hold the newest twenty: here that is every story; a book holds its topic. What lists and the front page show of it is as it was.
    ["feed.json", "rss.xml", "topics/ports.epub", "topics/ports/rss.xml"]
      .flatMap((file) => variants.map(() => file))
      .sort(),
  );
  expect(made.filter((file) => file.includes(`stories/${oldest}/`)).length).toBe(variants.length);
});

test("a new headline is seen beside other stories and in lists", async () => {
  const made = await compare(
    (copy) => copy.change(story(newest), (text) => text.replace("headline: ", "headline: 又")),
    { drawings: true },
  );
  expect(made.some((file) => /stories\/[^/]+\/index\.html$/.test(file) && !file.includes(newest))).toBe(true);
  expect(made.some((file) => /archive\/index\.html$/.test(file))).toBe(true);
  expect(made.some((file) => /about\/index\.html$/.test(file))).toBe(false);
});

test("nothing changed: nothing that is kept is made again", async () => {
  expect(await compare(() => undefined)).toEqual([]);
});

/** THE lists of what else a site is made of: each changed by itself, one after the other. First what no drawing shows and no code is. */
const plain: Readonly<Record<string, (copy: Copy) => void>> = {
  "a new story": (copy) =>
    copy.write(
      story("new-quay"),
      "---\nheadline: 新码头\nstandfirst: 码头修好了。\npublished: 2024-07-01\ntopics: [ports]\n---\n\n船可以靠岸了。\n",
    ),
  "a story that is deleted": (copy) => rmSync(join(copy.folder, "content/stories/new-quay"), { recursive: true }),
  "a correction": (copy) =>
    copy.change(story(oldest), front("corrections:\n  - { date: 2024-08-01, text: 是三十条船，不是二十条。 }")),
  "links to stories that close below": (copy) =>
    copy.change(
      story("waiting-for-the-tide"),
      (text) => `${text}\n见[沙](../sand-comes-back/)和[渡船](../last-ferry/)。\n`,
    ),
  "a link from the page about the publication": (copy) =>
    copy.change("content/about.md", (text) => `${text}\n见[沙](../stories/sand-comes-back/)。\n`),
  "a story that is scheduled": (copy) =>
    copy.change(story("sand-comes-back"), (text) => text.replace("published: 2023-08-21", "published: 2027-08-21")),
  "a story that is renamed": (copy) =>
    copy.change(story(oldest), front("slug: boats-at-night\nformerly: [night-market-boats]")),
  "a story that is retracted": (copy) =>
    copy.change(story("last-ferry"), front("retracted: { date: 2024-09-01, reason: 采访有误。 }")),
  "a term": (copy) =>
    copy.write(
      "content/glossary.yaml",
      `${copy.read("content/glossary.yaml")}- { zh-Hans: 集装箱, zh-Hant-TW: 貨櫃, zh-Hant-HK: 貨箱, reason: 用語 }\n`,
    ),
  "a topic": (copy) => copy.change("content/topics.yaml", (text) => text.replace("name: 港口", "name: 口岸")),
  "an author": (copy) => copy.change(story("waiting-for-the-tide"), (text) => text.replace("范一舟", "范二舟")),
  "what is said of an author": (copy) =>
    copy.write("content/authors.yaml", "- { name: 范一舟, slug: fan, role: 记者, note: 写港口。 }\n"),
  "the front page, by hand": (copy) =>
    copy.write("content/front.yaml", "pin: trunk-and-branch\nhide: [boats-at-night]\n"),
  "the page about the publication": (copy) => copy.change("content/about.md", (text) => `${text}\n又一段。\n`),
};

const drawings: typeof plain = {
  "a drawing": (copy) =>
    copy.change("content/stories/waiting-for-the-tide/tide.svg", (text) =>
      text.replace("</svg>", "<title>潮</title></svg>"),
    ),
  "a photograph, as large as before": (copy) => {
    const bytes = readFileSync(join(copy.folder, "content/stories/last-ferry/ferry.jpg"));
    // The last byte of the comment or of the picture's data: another picture of the same size.
    bytes.writeUInt8((bytes.readUInt8(bytes.length - 12) + 1) % 200, bytes.length - 12);
    copy.write("content/stories/last-ferry/ferry.jpg", bytes);
  },
};

const code: typeof plain = {
  "a label": (copy) => copy.change("src/publication/words.ts", (text) => text.replace("同一条河", "同一条江")),
  "a template": (copy) =>
    copy.change("src/components/page/Foot.astro", (text) => text.replace("<footer", "<footer data-new")),
  "a sheet": (copy) => copy.change("src/styles/story-page.css", (text) => `${text}\n.new { color: inherit; }\n`),
  "a dictionary": (copy) =>
    copy.change("src/variants/local-words.ts", (text) =>
      text.replace("export const", "// Looked at again.\nexport const"),
    ),
};

describe("ends as a clean build does after a change of", () => {
  test.each(Object.entries(plain))("%s", async (_name, change) => {
    expect((await compare(change)).length).toBeGreaterThan(0);
  });
  test.each(Object.entries(drawings))("%s", async (_name, change) => {
    expect((await compare(change, { drawings: true })).length).toBeGreaterThan(0);
  });
  // Of what code can change in a drawing it is enough to ask once.
  test.each(Object.entries(code))("%s", async (name, change) => {
    expect((await compare(change, { code: true, drawings: name === "a label" })).length).toBeGreaterThan(0);
  });
});

test("a page of the site that somebody wrote over is made again", async () => {
  const page = "dist/zh-hans/about/index.html";
  const before = kept.read(page);
  kept.write(page, "something else");
  expect((await kept.run("build", asOf)).code).toBe(0);
  expect(kept.read(page)).toBe(before);
});

test("shares made on two machines and joined on a third are the site that one build makes", async () => {
  const whole = dist(kept);
  const machines = [createCopy("one", publication), createCopy("two", publication)] as const;
  try {
    for (const name of ["content", "src"]) {
      for (const machine of machines) {
        rmSync(join(machine.folder, name), { recursive: true });
        cpSync(join(kept.folder, name), join(machine.folder, name), { recursive: true });
      }
    }
    const results = await Promise.all(machines.map((machine, at) => machine.run(`build --share ${at + 1}/2`, asOf)));
    expect(results.map(({ code, output }) => (code === 0 ? "" : output))).toEqual(["", ""]);
    // What a workflow's artifacts carry.
    cpSync(join(machines[1].folder, ".luozi"), join(machines[0].folder, ".luozi"), { recursive: true });
    const { code, output } = await machines[0].run("build --join", asOf);
    expect(code, output).toBe(0);
    expect(dist(machines[0])).toEqual(whole);
  } finally {
    for (const machine of machines) machine.remove();
  }
});
