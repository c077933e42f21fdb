/**
 * A story as rich text for a public account: by the stages of the command, over the files at hand. Pictures are left to whoever has
 * a canvas: the text comes in pieces, and between two of them belongs a picture.
 */
import { toHtml } from "hast-util-to-html";
import { createEdition } from "../editions/create-edition.ts";
import { type FramedDrawing, frameWithWords } from "../exports/frame-drawing.ts";
import { buildParts } from "../exports/story-parts.ts";
import { mostWidth, type PictureMaker } from "../exports/wechat/place-pictures.ts";
import { listWords, prepareText } from "../exports/wechat/stages.ts";
import { findState } from "../library/state.ts";
import { speak } from "../problems/speak.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Desk } from "./desk.ts";

/** A photograph by the name of its file beside the story, so many pixels wide at most, or a drawing as a document. */
export type CopiedPicture = { readonly name: string; readonly mostWidth: number } | FramedDrawing;

export interface CopiedStory {
  /** HTML; one more than there are pictures, whose addresses stand between them. */
  readonly pieces: readonly string[];
  readonly pictures: readonly CopiedPicture[];
  /** The same in words alone. */
  readonly text: string;
  /** What was changed on the way, and what is left to do by hand, a sentence each. */
  readonly notes: readonly string[];
}

export interface WishedCopy {
  readonly folder: string;
  readonly tag: VariantTag;
}

interface Marker extends PictureMaker {
  readonly pictures: readonly CopiedPicture[];
  readonly split: (html: string) => string[];
}

function createMarker(desk: Desk, base: string, tag: VariantTag): Marker {
  const pictures: CopiedPicture[] = [];
  // Nobody could have written it in a text.
  const mark = crypto.randomUUID();
  const add = (picture: CopiedPicture) => `${mark}-${pictures.push(picture) - 1}.`;
  return {
    pictures,
    draw: (svg) => add(frameWithWords(svg, tag)),
    develop: (name) => (desk.bytesOf(base + name) === undefined ? undefined : add({ name, mostWidth })),
    split: (html) => html.split(new RegExp(`${mark}-\\d+\\.`)),
  };
}

export async function copyStory(
  desk: Desk,
  { folder, tag }: WishedCopy,
  now: number,
): Promise<CopiedStory | { readonly refused: string }> {
  const errors = desk.read(folder)?.problems.filter(({ severity }) => severity === "error") ?? [];
  if (errors.length > 0) return { refused: speak`這一篇有 ${errors.length} 處錯誤，改好再複製。` };
  const found = desk.find(folder);
  if (found === undefined || findState(found.read.story, now) !== "published")
    return { refused: speak`讀者還看不到這一篇，刊出以後再複製。` };
  const { read, closed, findPlace, createResolver } = found;
  const edition = createEdition(read.story, tag);
  const marker = createMarker(desk, read.story.file.replace(/[^/]+$/, ""), tag);
  const parts = buildParts(edition, {
    read,
    closed,
    topic: findPlace(edition).topic?.name,
    image: createResolver(tag),
  });
  const { nodes, changes } = await prepareText(parts, marker);
  return {
    pieces: marker.split(toHtml([...nodes])),
    pictures: marker.pictures,
    text: listWords(nodes),
    notes: changes,
  };
}
