/** A picture as it is written into a story. */
import type { PictureWidth } from "../../markdown/picture-marks.ts";
import type { Focus } from "../../photographs/focus.ts";

export interface PictureWords {
  readonly name: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly width: PictureWidth;
  /** Where it is cut. */
  readonly focus: Focus | undefined;
}

const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

/** Within brackets and quotation marks of Markdown. */
const escapeWords = (text: string) => oneLine(text).replace(/[\\[\]"*_`]/g, "\\$&");

export function formatPicture({ name, alt, caption, credit, width, focus }: PictureWords): string {
  const title = [caption, credit].map(escapeWords);
  const words = title[1] === "" ? title[0] : title.join("｜");
  const mark = [
    ...(width === "column" ? [] : [width]),
    ...(focus === undefined ? [] : [`focus="${focus.x}% ${focus.y}%"`]),
  ].join(" ");
  const place = /[\s()<>]/.test(name) ? `<${name}>` : name;
  return `![${escapeWords(alt)}](${place}${words === "" ? "" : ` "${words}"`})${mark === "" ? "" : `{${mark}}`}`;
}
