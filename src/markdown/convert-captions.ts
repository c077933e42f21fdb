/** Captions (WebVTT) in another variant: the words of every cue, converted at once; times, settings and notes stay. */
import type { Converter } from "../variants/converter.ts";

export function convertCaptions(text: string, convert: Converter): string {
  return text
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split("\n");
      const times = lines.findIndex((line) => line.includes("-->"));
      if (times < 0) return block;
      const words = lines.slice(times + 1).join("\n");
      return [...lines.slice(0, times + 1), ...(words === "" ? [] : [convert(words)])].join("\n");
    })
    .join("\n\n");
}
