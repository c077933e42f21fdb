/** A file as it came to a reading: THE list of kinds, how large a file may be, and who reads it. */
import { decodeAny } from "../manuscripts/decode-any.ts";
import type { Reading } from "../manuscripts/manuscript.ts";
import { readDocument } from "../manuscripts/read-document.ts";
import { readHtmlFile } from "../manuscripts/read-html-file.ts";
import { readMarkdownFile } from "../manuscripts/read-markdown-file.ts";
import { findCharset } from "../manuscripts/read-page.ts";
import { readPlainText } from "../manuscripts/read-plain-text.ts";
import { refuse } from "../manuscripts/refusals.ts";
import type { Answer, Refusal } from "../problems/refusal.ts";
import type { PictureAccess } from "./take-pictures.ts";

/** A file as it came. */
export interface SourceFile extends PictureAccess {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const text = (read: (text: string) => Reading) => ({ mostBytes: 2_000_000, read });

/** THE list of kinds: the endings, how large a file may be, and who reads it. Word's carries its own encoding. */
const kinds: Readonly<Record<string, { mostBytes: number; read: ((text: string) => Reading) | undefined }>> = {
  ".txt": text(readPlainText),
  ".text": text(readPlainText),
  ".md": text(readMarkdownFile),
  ".markdown": text(readMarkdownFile),
  ".html": { mostBytes: 20_000_000, read: readHtmlFile },
  ".htm": { mostBytes: 20_000_000, read: readHtmlFile },
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

export interface ReadFile {
  readonly reading: Reading;
  readonly encoding: string | undefined;
}

export async function readFile({ name, bytes }: SourceFile): Promise<Answer<ReadFile>> {
  const wrong = checkFile(name, bytes.length);
  if (wrong !== undefined) return { refusal: wrong };
  const read = kinds[findEnding(name)]?.read;
  if (read === undefined) {
    const { value: reading, refusal } = await readDocument(bytes);
    return refusal === undefined ? { value: { reading, encoding: undefined } } : { refusal };
  }
  const { value: decoded, refusal } = decodeAny(bytes, read === readHtmlFile ? findCharset(bytes) : undefined);
  if (refusal !== undefined) return { refusal };
  return { value: { reading: read(decoded.text.replace(/\r\n?/g, "\n")), encoding: decoded.encoding } };
}
