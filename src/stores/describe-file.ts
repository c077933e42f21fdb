/** Bytes of a store as a file of the page: text where it is text, so that nobody has to ask again. */
import { cutTop } from "../fields/cut-top.ts";
import { digestBlob } from "./digest-blob.ts";
import type { Change, StoreFile } from "./store.ts";

/** What an editor writes in; everything else is carried as it is. */
const textName = /\.(?:md|ya?ml|csv|tsv|txt|svg|json|html?)$/i;

function decode(path: string, bytes: Uint8Array): string | undefined {
  if (!textName.test(path)) return undefined;
  try {
    // The mark at the start belongs to the text: it is written back.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `version` where it is known already. */
export async function describeFile(path: string, bytes: Uint8Array, version?: string): Promise<StoreFile> {
  const text = decode(path, bytes);
  const known = { path, version: version ?? (await digestBlob(bytes)) };
  return text === undefined ? { ...known, bytes } : { ...known, text };
}

/** Of a file no more than its front matter, by the version of the whole. */
export async function describeTop(path: string, bytes: Uint8Array, version?: string): Promise<StoreFile> {
  return describeFile(path, cutTop(bytes), version ?? (await digestBlob(bytes)));
}

/** What a file or a change holds; nothing of one that takes away or copies. */
export const bytesOf = ({ text, bytes }: Pick<Change, "text" | "bytes">): Uint8Array | undefined =>
  text === undefined ? bytes : new TextEncoder().encode(text);
