/** A file before it is opened: THE list of kinds, and how large a file may be. Knows no reader: who only asks loads none. */
import { refuse } from "../manuscripts/refusals.ts";
import type { Refusal } from "../problems/refusal.ts";
import type { PictureAccess } from "./take-pictures.ts";

/** A file as it came. */
export interface SourceFile extends PictureAccess {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file is read as. */
export type FileKind = "text" | "markdown" | "html" | "word";

/** Bytes. */
const most: Readonly<Record<FileKind, number>> = {
  text: 2_000_000,
  markdown: 2_000_000,
  html: 20_000_000,
  word: 20_000_000,
};

/** THE list of kinds, by ending. */
const kinds: Readonly<Record<string, FileKind>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".docx": "word",
  ".docm": "word",
};

const findEnding = (name: string): string => /\.[^.]{1,10}$/u.exec(name)?.[0].toLowerCase() ?? "";

/** `undefined` of a file that nobody reads. */
export const findKind = (name: string): FileKind | undefined => kinds[findEnding(name)];

/** Why a file of this name and size is not even opened. */
export function checkFile(name: string, size: number): Refusal | undefined {
  const kind = findKind(name);
  if (findEnding(name) === ".doc") return refuse("old-word");
  if (kind === undefined) return refuse("unknown-kind", findEnding(name));
  if (size === 0) return refuse("empty");
  return size >= most[kind] ? refuse("too-large", size, most[kind]) : undefined;
}
