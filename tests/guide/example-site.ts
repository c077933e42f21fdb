/**
 * A small site with one story for every example of the guide: the guide's pictures are taken of it, and the browser tests
 * compare the look of every block on it.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type Picture, pictures } from "../../src/guide/list-pictures.ts";
import { findVariant, variants } from "../../src/site/served-variants.ts";
import { site } from "../../src/site/site.ts";
import type { VariantTag } from "../../src/variants/table.ts";
import type { Copy } from "../builds/copy.ts";
import { makeMp4 } from "../unit/recordings/recording-bytes.ts";
import { drawPhotograph } from "./photographs.ts";

/** What the examples of recordings hold: nothing is played in a picture, but what is no recording is refused. */
const sound = join(import.meta.dirname, "../fixtures/recordings/talk.mp3");

const slugOf = ({ name }: Picture) => name.replace(/\.png$/, "");

/** Sentences the examples speak of stand in every story; only the example itself is photographed. */
const writeStory = ({ kind, example }: Picture) => `---
variant: zh-Hant-TW
headline: 手冊
standfirst: 手冊的圖。
published: 2022-03-18
topics: [bridge]
---

${kind === "block" && example.markdown.startsWith(":::pull-quote") ? "周阿水說過：船慢，可是船等人；橋快，橋不等。\n\n" : ""}${example.markdown}
`;

export async function layExamples(copy: Copy): Promise<void> {
  rmSync(join(copy.folder, "content/stories"), { recursive: true });
  copy.write("content/glossary.yaml", "");
  copy.write("content/topics.yaml", "- { slug: bridge, name: 橋, description: 橋和渡口。 }\n");
  for (const picture of pictures) {
    const story = `content/stories/${slugOf(picture)}`;
    copy.write(`${story}/index.md`, writeStory(picture));
    for (const [name, text] of Object.entries(picture.example.files ?? {})) copy.write(`${story}/${name}`, text);
    for (const [, name = ""] of picture.example.markdown.matchAll(/\]\((\w+\.jpg)/g))
      copy.write(`${story}/${name}`, await drawPhotograph(name));
    for (const [, name = ""] of picture.example.markdown.matchAll(/file="([^"]+)"/g))
      copy.write(`${story}/${name}`, name.endsWith(".mp3") ? readFileSync(sound) : makeMp4());
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pictures that need more room than a phone's, or an edition that shows what the mark is for. */
const views: Readonly<Record<string, { readonly width?: number; readonly tag?: VariantTag }>> = {
  "key-facts.png": { width: 800 },
  "note.png": { width: 1440 },
  "mark-note.png": { width: 1440 },
  "mark-keep.png": { tag: "zh-Hans" },
  "mark-variant.png": { tag: "zh-Hant-HK" },
};

const unite = (boxes: readonly Box[]): Box => {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x: x - 20, y: y - 16, width: right - x + 40, height: bottom - y + 32 };
};

/** Opens the example's story and says where on the page the example is, in CSS pixels. */
export async function openExample(page: Page, origin: string, picture: Picture): Promise<Box> {
  const { width = 620, tag = "zh-Hant-TW" } = views[picture.name] ?? {};
  const variant = variants.find((row) => row.tag === tag) ?? findVariant(site.defaultVariant);
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${origin}/${variant.segment}/stories/${slugOf(picture)}/`);
  const opener = page.locator(".body button[popovertarget]");
  if ((await opener.count()) > 0) await opener.click();
  // A block that stays text, and every mark, is seen in its paragraph.
  const isText = picture.kind === "mark" || picture.example.markdown.startsWith(":::keep");
  const parts = await page.locator(isText ? ".body > :visible" : ".body > .block >> nth=-1").all();
  const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).filter((box) => box !== null);
  if (boxes.length === 0) throw new Error(`${picture.name}: nothing to see`);
  return unite(boxes);
}
