/**
 * `.docx`. Macros are left behind and named, not a reason to refuse: nothing here can run them, and sending the editor off to
 * open the file in Word and save it again would send it to the one program that can.
 */

import { fromHtml } from "hast-util-from-html";
import mammoth from "mammoth";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { emptyHead, type Reading, type Remark } from "./manuscript.ts";
import { openArchive } from "./open-archive.ts";
import { pageToBlocks } from "./page-to-blocks.ts";
import { refuse } from "./refusals.ts";

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

export async function readDocument(bytes: Uint8Array): Promise<Answer<Reading>> {
  const { value: archive, refusal } = openArchive(bytes);
  if (refusal !== undefined) return { refusal };
  const remarks: Remark[] = [];
  if (archive.hasMacros)
    remarks.push({ text: speak`這個 Word 檔帶著巨集，沒有執行，也沒有匯入；不要為了看它而用 Word 打開。` });
  if (archive.hasComments) remarks.push({ text: speak`Word 檔裡的批註沒有匯入。` });
  if (archive.hasDeletions) remarks.push({ text: speak`Word 檔裡有修訂記錄：新加的字匯入了，標成刪除的字沒有。` });
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archive.bytes) },
      { styleMap, includeEmbeddedStyleMap: false, externalFileAccess: false },
    );
    const strange = messages.filter(
      ({ message }) =>
        !message.startsWith("Unrecognised paragraph style") && !message.startsWith("Unrecognised run style"),
    );
    if (strange.length > 0)
      remarks.push({
        text: speak`Word 檔裡有 ${strange.length} 處認不出的東西（公式、圖表、文字框一類），沒有匯入；對照原稿看一遍。`,
      });
    const blocks = pageToBlocks(fromHtml(value, { fragment: true }));
    return { value: { unit: "段", blocks, head: emptyHead, hints: emptyHead, changes: [], remarks } };
  } catch {
    return { refusal: refuse("broken-docx") };
  }
}
