/**
 * Lines of Chinese on a picture, where no browser breaks them: no line begins with a mark that closes or ends with one that opens,
 * Latin words and numbers stay whole, lines are of about one length, and the last is no lone character.
 */
const unit = /\p{Script=Latin}[\p{Script=Latin}\d'.-]*|\d[\d.,:%]*|./gsu;
const closes = /^[，。、；：！？）〕】》〉」』”’…—・％%]/u;
const opens = /[（〔【《〈「『“‘]$/u;

/** Pieces between which a line may end. */
export function listPieces(text: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of text.trim().matchAll(unit)) {
    const previous = pieces.at(-1);
    if (previous !== undefined && (closes.test(piece) || opens.test(previous))) pieces[pieces.length - 1] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** `measure` gives the width of a text. */
export function breakLines(pieces: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line === undefined || measure([...line, piece].join("").trimEnd()) > width) lines.push([piece]);
    else line.push(piece);
  }
  const [before, last] = lines.slice(-2);
  if (last !== undefined && before !== undefined && before.length > 2 && [...last.join("")].length < 2)
    last.unshift(before.pop() as string);
  return lines.map((line) => line.join("").trim());
}

/** As many lines as the width asks for, each about as long as the others. */
function balanceLines(pieces: readonly string[], width: number, measure: (text: string) => number): string[] {
  let lines = breakLines(pieces, width, measure);
  // In steps of half a character, down to half the width.
  for (let narrower = width - 0.5; narrower > width / 2; narrower -= 0.5) {
    const tried = breakLines(pieces, narrower, measure);
    if (tried.length > lines.length || tried.some((line) => measure(line) > width)) break;
    lines = tried;
  }
  return lines;
}

export interface Setting {
  readonly size: number;
  readonly lines: readonly string[];
}

export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** Of a line, in sizes of the type. */
  readonly leading: number;
}

/** The largest of the sizes at which a text fits; at the smallest it is cut, and says so. `measure` is for a size of 1. */
export function fitText(
  pieces: readonly string[],
  { width, height, leading }: TextBox,
  sizes: readonly number[],
  measure: (text: string) => number,
): Setting {
  for (const size of sizes) {
    const lines = balanceLines(pieces, width / size, measure);
    if (lines.length * size * leading <= height) return { size, lines };
  }
  const size = sizes.at(-1) ?? 1;
  const most = Math.max(1, Math.floor(height / (size * leading)));
  const lines = breakLines(pieces, width / size, measure).slice(0, most);
  const last = [...(lines.pop() ?? "")].slice(0, -2).join("");
  return { size, lines: [...lines, `${last.replace(/[，。、；：！？…—]+$/u, "")}……`] };
}
