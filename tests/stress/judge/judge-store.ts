/** What a store on a host must never say, ask or hand on. */

import type { Version } from "../../../src/stores/store.ts";
import { StoreFailure } from "../../../src/stores/store-failure.ts";

/** Longer is no sentence, and no name. */
const mostLetters = 200;
const mostOfName = 80;

const odd = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Chinese with its marks, and the digits of a time of day: nothing of what the host said. */
const sentence = /^(?:[\p{Script=Han}，、；：]|\d\d:\d\d| )+。(?:[\p{Script=Han}，、；：。]|\d\d:\d\d| )*$/u;
const conflict = /^沒有送出，稿子一個字也沒少。.*先送出了同一段的改動。兩邊的都在：看過，留下要的，再送一次。$/u;

export function judgeSentence(text: string, isConflict = false): string[] {
  const isGood = (isConflict ? conflict : sentence).test(text) && text.length <= mostLetters && !odd.test(text);
  return isGood ? [] : [`says ${JSON.stringify(text.slice(0, 300))}`];
}

export function judgeFailure(error: unknown): string[] {
  if (error instanceof StoreFailure) return judgeSentence(error.message);
  return [`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
}

/** A day that can be shown, a name that fits a line. */
export function judgeVersion({ id, at, hand }: Version): string[] {
  const isGood =
    /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at) &&
    Number.isFinite(Date.parse(at)) &&
    hand.length <= mostOfName &&
    !odd.test(hand);
  return isGood ? [] : [`a version ${JSON.stringify({ id, at, hand }).slice(0, 300)}`];
}

/** Questions go to the interface, about this repository or a fork of it, and nowhere up from there. */
export function judgeAddress(address: string, base: string): string[] {
  const path = address.startsWith(`${base}/`) ? address.slice(base.length) : "";
  const isGood =
    /^\/(?:user$|graphql$|repos\/[\w-]+\/site(?:[/?]|$)|projects\/paper%2Fgroup%2Fsite(?:[/?]|$))/.test(path) &&
    !/(?:^|\/)\.{1,2}(?:[/?]|$)/.test(decodeURIComponent(path)) &&
    !/#/.test(path);
  return isGood ? [] : [`asks ${address}`];
}
