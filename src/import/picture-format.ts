/**
 * Bytes of a picture to a file the house can show: photographs without what their camera wrote beside them, drawings as they are,
 * GIF, TIFF and what moves as PNG, and nothing that cannot be opened. What opens pictures differs from place to place and is
 * given: sharp in Node, the browser's own in a browser; it alone decides how a PNG is packed.
 */
import { checkPicture } from "../photographs/check-picture.ts";
import { cleanPicture } from "../photographs/clean-picture.ts";
import { type ParsedPicture, parsePicture } from "../photographs/parse-picture.ts";
import { mostPixels } from "../photographs/picture-limits.ts";
import { createView } from "../photographs/read-bytes.ts";

export interface PictureFile {
  /** With its dot. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

export interface OpenPicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What is seen first of one that moves. */
  readonly toPng: () => Promise<Uint8Array>;
}

/** Reads a picture to its end, for one that breaks off would stop the build; nothing when it cannot be opened. */
export type PictureOpener = (bytes: Uint8Array) => Promise<OpenPicture | undefined>;

const endings = { jpeg: ".jpg", png: ".png", webp: ".webp", avif: ".avif" } as const;

/** What is opened to become PNG. */
const repacked: ReadonlySet<string> = new Set(["GIF", "TIFF"]);

/** A dot that counts readers is no picture; nobody says what is seen in it. */
const leastPixels = 4;

const drawing = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<svg[\s>/]/i;

/** Where a drawing's first element stands. */
const headBytes = 4096;

const isDrawing = (bytes: Uint8Array) => drawing.test(new TextDecoder().decode(bytes.subarray(0, headBytes)));

/** As its header says, before anything is decoded: a few bytes of GIF can ask for all memory there is. */
function countPixels(bytes: Uint8Array, parsed: ParsedPicture): number {
  if (parsed.kind === "picture") return parsed.width * parsed.height;
  const isGif = parsed.kind === "foreign" && parsed.name === "GIF" && bytes.length >= 10;
  const view = createView(bytes);
  return isGif ? view.getUint16(6, true) * view.getUint16(8, true) : 0;
}

/** `undefined` when it is none of these, is damaged, or is too small to be seen and not `described`. */
export async function readPicture(
  bytes: Uint8Array,
  described: boolean,
  open: PictureOpener,
): Promise<PictureFile | undefined> {
  if (isDrawing(bytes)) return { ending: ".svg", bytes };
  const parsed = parsePicture(bytes);
  const moves = parsed.kind === "picture" && parsed.moving;
  if (countPixels(bytes, parsed) > mostPixels) return undefined;
  const isRepacked = moves || (parsed.kind === "foreign" && repacked.has(parsed.name));
  if (!isRepacked && checkPicture(parsed, "").some(({ severity }) => severity === "error")) return undefined;
  const picture = await open(bytes);
  if (picture === undefined) return undefined;
  if (!described && (picture.width < leastPixels || picture.height < leastPixels)) return undefined;
  const clean = isRepacked || parsed.kind !== "picture" ? undefined : cleanPicture(bytes, parsed.format);
  return clean === undefined || parsed.kind !== "picture"
    ? { ending: ".png", bytes: await picture.toPng() }
    : { ending: endings[parsed.format], bytes: clean };
}
