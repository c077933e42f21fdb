/** A file as it came to a reading. Which kinds there are is said in check-file.ts. */
import { decodeAny } from "../manuscripts/decode-any.ts";
import type { Reading } from "../manuscripts/manuscript.ts";
import { readDocument } from "../manuscripts/read-document.ts";
import { readHtmlFile } from "../manuscripts/read-html-file.ts";
import { readMarkdownFile } from "../manuscripts/read-markdown-file.ts";
import { findCharset } from "../manuscripts/read-page.ts";
import { readPlainText } from "../manuscripts/read-plain-text.ts";
import type { Answer } from "../problems/refusal.ts";
import { checkFile, type FileKind, findKind, type SourceFile } from "./check-file.ts";

/** Who reads which kind; Word's files carry their own encoding, and are no text. */
const readers: Readonly<Record<Exclude<FileKind, "word">, (text: string) => Reading>> = {
  text: readPlainText,
  markdown: readMarkdownFile,
  html: readHtmlFile,
};

export interface ReadFile {
  readonly reading: Reading;
  readonly encoding: string | undefined;
}

export async function readFile({ name, bytes }: SourceFile): Promise<Answer<ReadFile>> {
  const wrong = checkFile(name, bytes.length);
  if (wrong !== undefined) return { refusal: wrong };
  const kind = findKind(name) ?? "word";
  if (kind === "word") {
    const { value: reading, refusal } = await readDocument(bytes);
    return refusal === undefined ? { value: { reading, encoding: undefined } } : { refusal };
  }
  const { value: decoded, refusal } = decodeAny(bytes, kind === "html" ? findCharset(bytes) : undefined);
  if (refusal !== undefined) return { refusal };
  return { value: { reading: readers[kind](decoded.text.replace(/\r\n?/g, "\n")), encoding: decoded.encoding } };
}
