/** Where a block goes into the text: behind the paragraph the caret is in, with an empty line on each side. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Blank ends of the text around are kept to one empty line; an empty paragraph is filled. */
export function placeBlock(text: string, caret: number, block: string): Placed {
  const isBlank = /(?:^|\n)[^\S\n]*$/.test(text.slice(0, caret)) && /^[^\S\n]*(?:\n|$)/.test(text.slice(caret));
  const end = isBlank ? 0 : text.slice(caret).search(/\n[^\S\n]*(?:\n|$)/);
  const stop = end < 0 ? text.length : caret + end;
  const before = text.slice(0, stop).trimEnd();
  const rest = text.slice(stop);
  const gap = /^\s*/.exec(rest)?.[0].length ?? 0;
  const after = rest.slice(gap);
  const insert = `${before === "" ? "" : "\n\n"}${block.trim()}\n${after === "" ? "" : "\n"}`;
  return { from: before.length, to: stop + gap, insert };
}

/** The last words before the place, for the eye. */
export function readPlace(text: string, caret: number): string {
  const { from } = placeBlock(text, caret, "");
  const line = text.slice(0, from).split("\n").at(-1) ?? "";
  const words = line.replace(/[#>*_`[\]{}]|:{1,3}\w*/g, "").trim();
  const sentences = words.split(/(?<=[。！？!?])/u);
  return [...(sentences.at(-1) ?? "")].slice(-16).join("");
}
