/**
 * THE list of reasons for which a file is not imported: one sentence each, what happened and what to do. Nothing has
 * been written when one is returned.
 */

import type { Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";

const million = 1_000_000;

const sentences = {
  missing: () => speak`沒有這個檔案；看看檔名和所在的資料夾，名字裡有空格時用引號括起來。`,
  folder: () => speak`這是一個資料夾；寫上裡面的檔案，例如 稿子.docx。`,
  special: () => speak`這不是普通檔案，讀不了；把稿子複製成一個真正的檔案再匯入。`,
  unreadable: (failure: string) => speak`讀不到這個檔案。${failure}`,
  "unknown-kind": (ending: string) =>
    speak`不會讀${ending === "" ? speak`沒有副檔名的檔案` : speak`「${ending}」檔`}；在原來的程式裡另存成 .docx、.html、.md 或 .txt 再匯入。`,
  empty: () => speak`這個檔案是空的，沒有東西可以匯入；向寄稿的人再要一次。`,
  "no-text": () => speak`這個檔案裡找不到一段文字，沒有東西可以匯入；內容若是圖片，先請人打成字。`,
  "too-large": (bytes: number, most: number) =>
    speak`這個檔案有 ${(bytes / million).toFixed(1)} MB，超過 ${most / million} MB 的上限；先刪掉用不到的圖片，或者把稿子分開。`,
  binary: () => speak`這個檔案不是文字，也許副檔名寫錯了；用能打開它的程式另存成 .docx 或 .txt 再匯入。`,
  "unknown-encoding": () =>
    speak`認不出這個檔案的編碼：UTF-8、GB18030、Big5、UTF-16 都讀不出像樣的中文；打開它，另存成 UTF-8 再匯入。`,
  "old-word": () => speak`這是舊式或加了密碼的 Word 檔；用 Word 打開，另存成不加密碼的 .docx 再匯入。`,
  "broken-docx": () => speak`這個 .docx 打不開，檔案可能不完整；用 Word 打開看看，另存一份再匯入。`,
  "docx-bomb": (bytes: number, most: number) =>
    speak`這個 .docx 解開來有 ${Math.ceil(bytes / million)} MB，超過 ${most / million} MB 的上限，不像一份稿子，所以沒有解開；確定它沒有問題，就用 Word 打開，把文字貼到新檔案再匯入。`,
  "too-deep": () =>
    speak`這個檔案的清單、表格或標記一層套一層，套得太深，讀不完；在原來的程式裡把內容貼成純文字再匯入。`,
  unsafe: (what: string) =>
    speak`這份稿子匯入以後網站會不收，所以什麼也沒有寫。${what}在原來的程式裡改掉它，或者把內容貼成純文字再匯入。`,
  failed: (failure: string) =>
    speak`匯入這份稿子時程式自己出了錯，什麼也沒有寫；把內容貼成純文字再試，並把這一行告訴維護網站的人。${failure}`,
  imported: (file: string) =>
    speak`這份稿子已經匯入過，就是 ${file}；要重新匯入，先刪掉那個資料夾，要再匯入一份，先刪掉那裡的 imported 那一行。`,
  "bad-slug": (slug: string) =>
    speak`「${slug}」不能用作網址，也就不能當資料夾的名字；只用小寫英文字母、數字和連字號，最長 80 個字元，例如 --slug night-shift。`,
  "folder-exists": (folder: string) => speak`${folder} 已經有了，沒有動它；用 --slug 換一個名字再匯入。`,
  "read-only": (folder: string) =>
    speak`${folder} 不讓寫，所以什麼也沒有寫進去；改掉它的權限（或磁碟的唯讀），再試一次。`,
  "not-written": (failure: string) => speak`寫到一半寫不下去，已經寫的都清掉了。${failure}`,
  "no-topics": () =>
    speak`content/topics.yaml 裡讀不到專題，文章至少要歸在一個專題下；先用 npm run desk -- check 看它哪裡寫錯。`,
} as const satisfies Record<string, (...values: never[]) => string>;

type Say<Code extends RefusalCode> = (...values: Parameters<(typeof sentences)[Code]>) => string;

/** Those that the desk's page says in other words: there one opens stories and types no commands. */
const onDesk: { readonly [Code in RefusalCode]?: Say<Code> } = {
  imported: (file) =>
    speak`這份稿子已經收進來過，就是「${file.replace(/^.*\/([^/]+)\/[^/]*$/, "$1")}」那一篇，打開它就能接著改；真要再收一份，先在那一篇的欄位裡刪掉 imported 那一行。`,
  "no-topics": () =>
    speak`讀不到專題，文章至少要歸在一個專題下；請維護網站的人看看 content/topics.yaml，改好以後再把稿子放進來。`,
};

export type RefusalCode = keyof typeof sentences;

export function refuse<Code extends RefusalCode>(code: Code, ...values: Parameters<(typeof sentences)[Code]>): Refusal {
  const say = (sentence: unknown) => (sentence as (...all: unknown[]) => string)(...values);
  const atDesk = onDesk[code];
  return { sentence: say(sentences[code]), ...(atDesk && { onDesk: say(atDesk) }), code: 1 };
}
