/**
 * A .docx is a zip. Before anything is inflated its directory is read: how large the parts say they will be. They are then
 * inflated into buffers of just that size, so an archive that lies gets no more memory than it admitted to, and repacked
 * without what is not wanted: the reader behind sees only what was looked through here.
 */
import { type UnzipFileInfo, type Unzipped, unzipSync, zipSync } from "fflate";
import type { Answer } from "../problems/refusal.ts";
import { refuse } from "./refusals.ts";

/** Of all parts together: the largest real manuscripts, photographs and all, stay well below. */
const mostArchiveBytes = 120_000_000;
/** Of one part of text: the parser behind builds a tree many times that. */
const mostTextBytes = 20_000_000;

const isText = (name: string) => /\.(?:xml|rels)$/i.test(name);
const isMacro = (name: string) => /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/)/i.test(name);

export interface OpenArchive {
  /** The parts that are read, packed again. */
  readonly bytes: Uint8Array;
  readonly hasMacros: boolean;
  readonly hasComments: boolean;
  readonly hasDeletions: boolean;
  /** Every letter of the body and its notes, as the file holds them. */
  readonly text: string;
}

/** Newer Word writes what is in a box twice, the second time for older ones. */
const readLetters = (xml: string) =>
  [...xml.replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, "").matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = ""]) => text)
    .join("");

const signature = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

export function openArchive(bytes: Uint8Array): Answer<OpenArchive> {
  if (signature(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { refusal: refuse("old-word") };
  if (!signature(bytes, 0x50, 0x4b)) return { refusal: refuse("broken-docx") };
  const parts: UnzipFileInfo[] = [];
  let files: Unzipped;
  try {
    unzipSync(bytes, { filter: (part) => parts.push(part) < 0 });
    const total = parts.reduce((sum, { originalSize }) => sum + originalSize, 0);
    const text = Math.max(0, ...parts.filter(({ name }) => isText(name)).map(({ originalSize }) => originalSize));
    if (total > mostArchiveBytes) return { refusal: refuse("docx-bomb", total, mostArchiveBytes) };
    if (text > mostTextBytes) return { refusal: refuse("docx-bomb", text, mostTextBytes) };
    files = unzipSync(bytes, { filter: ({ name }) => !isMacro(name) && !name.endsWith("/") });
  } catch {
    return { refusal: refuse("broken-docx") };
  }
  const main = files["word/document.xml"];
  if (main === undefined) return { refusal: refuse("broken-docx") };
  const read = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array());
  return {
    value: {
      bytes: zipSync(files, { level: 0 }),
      hasMacros: parts.some(({ name }) => isMacro(name)),
      hasComments: /<w:comment[\s>]/.test(read("word/comments.xml")),
      hasDeletions: /<w:delText[\s>]/.test(read("word/document.xml")),
      text: ["document", "footnotes", "endnotes"].map((name) => readLetters(read(`word/${name}.xml`))).join("\n"),
    },
  };
}
