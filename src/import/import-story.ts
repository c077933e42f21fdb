/**
 * From a file that came by mail to a story: the readers by kind of file, THE list of stages, and the text that comes out.
 * Pure but for the decoding of pictures; the disk is ../disk/manuscript-files.ts, the command ../desk/import.ts.
 */

import { createHash } from "node:crypto";
import { findFreeSlug, suggestSlug } from "../library/slug.ts";
import { decodeAny } from "../manuscripts/decode-any.ts";
import { type Manuscript, type Picture, type Reading, readText } from "../manuscripts/manuscript.ts";
import { readDocument } from "../manuscripts/read-document.ts";
import { readMarkdownFile } from "../manuscripts/read-markdown-file.ts";
import { findCharset, readPage } from "../manuscripts/read-page.ts";
import { readPlainText } from "../manuscripts/read-plain-text.ts";
import { refuse } from "../manuscripts/refusals.ts";
import { countCharacters } from "../markdown/plain-text.ts";
import type { Answer, Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import { detectVariant } from "../variants/detect-variant.ts";
import { checkStory } from "./check-story.ts";
import { completeHead, type Publication } from "./complete-head.ts";
import { completeLinks } from "./complete-links.ts";
import { findCaptions } from "./find-captions.ts";
import { findSubheads } from "./find-subheads.ts";
import { formatReport } from "./format-report.ts";
import { formatStory } from "./format-story.ts";
import { levelHeadings } from "./level-headings.ts";
import { mendCharacters } from "./mend-characters.ts";
import { mendCopy } from "./mend-copy.ts";
import { takeHeadLines } from "./take-head-lines.ts";
import { takeHeadline } from "./take-headline.ts";
import { type PictureSource, takePictures } from "./take-pictures.ts";

/** A file as it came. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly findPicture: PictureSource;
}

/** What the house has already. */
export interface House extends Publication {
  /** Slugs that are taken. */
  readonly slugs: readonly string[];
  /** Stories by the digest of what they were imported from. */
  readonly imported: ReadonlyMap<string, string>;
}

export interface ImportedStory {
  readonly slug: string;
  readonly files: readonly Picture[];
  readonly report: string;
}

const text = (read: (text: string) => Reading) => ({ mostBytes: 2_000_000, read });

/** THE list of kinds: the endings, how large a file may be, and who reads it. Word's carries its own encoding. */
const kinds: Readonly<Record<string, { mostBytes: number; read: ((text: string) => Reading) | undefined }>> = {
  ".txt": text(readPlainText),
  ".text": text(readPlainText),
  ".md": text(readMarkdownFile),
  ".markdown": text(readMarkdownFile),
  ".html": { mostBytes: 20_000_000, read: readPage },
  ".htm": { mostBytes: 20_000_000, read: readPage },
  ".docx": { mostBytes: 20_000_000, read: undefined },
  ".docm": { mostBytes: 20_000_000, read: undefined },
};

export const findEnding = (name: string): string => /\.[^.]{1,10}$/u.exec(name)?.[0].toLowerCase() ?? "";

/** Why a file of this name and size is not even opened. */
export function checkFile(name: string, size: number): Refusal | undefined {
  const ending = findEnding(name);
  const kind = kinds[ending];
  if (ending === ".doc") return refuse("old-word");
  if (kind === undefined) return refuse("unknown-kind", ending);
  if (size === 0) return refuse("empty");
  return size >= kind.mostBytes ? refuse("too-large", size, kind.mostBytes) : undefined;
}

interface Read {
  readonly reading: Reading;
  readonly encoding: string | undefined;
}

async function readFile({ name, bytes }: SourceFile): Promise<Answer<Read>> {
  const wrong = checkFile(name, bytes.length);
  if (wrong !== undefined) return { refusal: wrong };
  const read = kinds[findEnding(name)]?.read;
  try {
    if (read === undefined) {
      const { value: reading, refusal } = await readDocument(bytes);
      return refusal === undefined ? { value: { reading, encoding: undefined } } : { refusal };
    }
    const { value: decoded, refusal } = decodeAny(bytes, read === readPage ? findCharset(bytes) : undefined);
    if (refusal !== undefined) return { refusal };
    return { value: { reading: read(decoded.text.replace(/\r\n?/g, "\n")), encoding: decoded.encoding } };
  } catch (error) {
    // The parsers recurse: nested some thousand deep they run out of stack.
    if (error instanceof RangeError) return { refusal: refuse("too-deep") };
    throw error;
  }
}

function recognise(reading: Reading): Manuscript {
  const whole = reading.blocks.map(({ node }) => readText(node)).join("\n");
  const { tag, mixed } = detectVariant(whole, site.writtenVariant);
  const remark = { text: speak`稿子裡簡體和繁體都不少，用字認得不一定對；看看欄位 variant。` };
  return { ...reading, written: tag, pictures: [], remarks: mixed ? [...reading.remarks, remark] : reading.remarks };
}

/** THE list of stages, in their order. */
async function runStages(reading: Reading, { findPicture }: SourceFile, house: House): Promise<Manuscript> {
  let manuscript = recognise(reading); // the variant, from the text as it came
  manuscript = mendCharacters(manuscript); // indents, invisible characters, look-alikes: later stages look at bare lines
  manuscript = findCaptions(manuscript); // lines below pictures: before 圖：, which else names a photographer
  manuscript = takeHeadLines(manuscript); // 來源：, 記者 …, dates: before the headline, which they may precede
  manuscript = takeHeadline(manuscript); // what stands first now
  manuscript = findSubheads(manuscript); // short lines that stand alone
  manuscript = levelHeadings(manuscript); // the headline is gone, the rest moves up or down
  manuscript = await takePictures(manuscript, findPicture); // files beside the story
  manuscript = completeLinks(manuscript, house.slugs); // addresses that lead somewhere from here
  manuscript = mendCopy(manuscript); // marks, quotation marks, machine conversion: on the text that stays
  manuscript = completeHead(manuscript, house); // fields still empty, from mended text
  return manuscript;
}

/** What the editor asked for. */
export interface Wishes {
  /** Checked by the caller; without one the headline gives it. */
  readonly slug?: string | undefined;
  readonly draft?: boolean | undefined;
}

export async function importStory(
  source: SourceFile,
  house: House,
  { slug, draft = false }: Wishes = {},
): Promise<Answer<ImportedStory>> {
  if (house.topics.length === 0) return { refusal: refuse("no-topics") };
  const digest = createHash("sha256").update(source.bytes).digest("hex").slice(0, 16);
  const before = house.imported.get(digest);
  if (before !== undefined && source.bytes.length > 0) return { refusal: refuse("imported", before) };
  const { value: read, refusal } = await readFile(source);
  if (refusal !== undefined) return { refusal };
  if (!read.reading.blocks.some(({ node }) => readText(node).trim() !== "")) return { refusal: refuse("no-text") };
  const manuscript = await runStages(read.reading, source, house);
  const chosen = slug ?? findFreeSlug(suggestSlug(manuscript.head.headline ?? "") || "story", new Set(house.slugs));
  const body = formatStory(manuscript, digest, draft);
  const file = `content/stories/${chosen}/index.md`;
  const files = manuscript.pictures.map(({ name }) => name);
  const problems = checkStory({ file, text: body, files, slugs: house.slugs });
  const characters = countCharacters(manuscript.blocks.map(({ node }) => readText(node)).join("\n"));
  const { name } = source;
  const { encoding } = read;
  const { today } = house;
  const report = formatReport(manuscript, { name, file, encoding, characters, draft, today, problems });
  const index = { name: "index.md", bytes: new TextEncoder().encode(body) };
  return { value: { slug: chosen, report, files: [index, ...manuscript.pictures] } };
}
