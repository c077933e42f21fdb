/**
 * What stands in braces behind a picture: how wide it is shown, in one word, and what a crop of it keeps. `{wide}`,
 * `{full focus=top}`, `{beside focus="30% 20%"}`. Braces are no mark of Markdown's, so other programs show them as they stand.
 */
import { type Focus, parseFocus } from "../photographs/focus.ts";

/** THE list of widths. */
export const pictureWidths = ["column", "wide", "full", "pair", "beside"] as const;

export type PictureWidth = (typeof pictureWidths)[number];

export interface PictureMark {
  readonly width: PictureWidth;
  readonly focus?: Focus | undefined;
}

/** Words that are no width, settings that are no focus. */
export interface MarkFault {
  readonly code: "unknown-width" | "bad-focus";
  readonly typed: string;
}

/** Those that are cut to a shape; the others are shown whole, where a focus does nothing. */
const cropped: readonly PictureWidth[] = ["full", "beside"];

export const isCropped = (width: PictureWidth): boolean => cropped.includes(width);

const isWidth = (word: string): word is PictureWidth => (pictureWidths as readonly string[]).includes(word);

/** `typed` is what stands between the braces. */
export function parsePictureMark(typed: string): { readonly mark: PictureMark; readonly faults: readonly MarkFault[] } {
  let mark: PictureMark = { width: "column" };
  const faults: MarkFault[] = [];
  const widths: PictureWidth[] = [];
  for (const [word, quoted, bare] of typed.matchAll(/focus=(?:"([^"]*)"|(\d+[%％]?\s+\d+[%％]?|\S*))|\S+/gu)) {
    const value = quoted ?? bare;
    const focus = value === undefined ? undefined : parseFocus(value.replace("-", " "));
    if (focus !== undefined) mark = { ...mark, focus };
    else if (value !== undefined) faults.push({ code: "bad-focus", typed: value });
    else if (isWidth(word)) widths.push(word);
    else faults.push({ code: "unknown-width", typed: word });
  }
  const [width = mark.width, ...others] = widths;
  if (others.length > 0) faults.push({ code: "unknown-width", typed: widths.join(" ") });
  return { mark: { ...mark, width }, faults };
}
