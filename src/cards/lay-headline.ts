/** A headline in lines: as large as its box allows, broken at punctuation where that does not make it much smaller. */

export interface HeadlineBox {
  readonly width: number;
  readonly height: number;
  /** Pixels, the largest first. */
  readonly sizes: readonly number[];
}

export interface LaidHeadline {
  readonly size: number;
  readonly lineHeight: number;
  readonly lines: readonly string[];
}

const lineHeightOf = (size: number) => Math.round(size * (size > 55 ? 1.22 : 1.36));
/** Down to this share of the size it could have, a headline is set smaller to break at punctuation only. */
const leastShare = 0.75;
const endsClause = /[，。、；：？！…—」』”’》〉）]$/u;

/** What a break costs: at the end of a clause less than inside one. */
const breakCost = { clause: 0.2, inside: 0.9 };

/** `measure` gives the width of a text in ems. Of what has no room at the smallest size the end is left out, and said to be. */
export function layHeadline(
  pieces: readonly string[],
  { width, height, sizes }: HeadlineBox,
  measure: (text: string) => number,
): LaidHeadline {
  const lay = (units: readonly string[], size: number): LaidHeadline | undefined => {
    const lines = breakLines(units, width / size, measure);
    const lineHeight = lineHeightOf(size);
    return lines !== undefined && lines.length * lineHeight <= height ? { size, lineHeight, lines } : undefined;
  };
  const find = (units: readonly string[]) => sizes.flatMap((size) => lay(units, size) ?? []).at(0);
  const clauses = joinClauses(pieces);
  const inClauses = clauses.length > 1 ? find(clauses) : undefined;
  const anywhere = find(pieces) ?? find(pieces.flatMap((piece) => [...piece]));
  if (inClauses !== undefined && inClauses.size >= leastShare * (anywhere?.size ?? 0)) return inClauses;
  return anywhere ?? layShortened(pieces, { width, height, sizes }, measure);
}

function joinClauses(pieces: readonly string[]): string[] {
  const clauses: string[] = [];
  for (const piece of pieces) {
    const before = clauses.at(-1);
    if (before === undefined || endsClause.test(before)) clauses.push(piece);
    else clauses[clauses.length - 1] = before + piece;
  }
  return clauses;
}

function layShortened(pieces: readonly string[], box: HeadlineBox, measure: (text: string) => number): LaidHeadline {
  const characters = [...pieces.join("")];
  for (let count = characters.length - 1; count > 0; count -= 1) {
    const shortened = [...characters.slice(0, count), "…"];
    const size = box.sizes.at(-1) ?? 0;
    const lines = breakLines(shortened, box.width / size, measure);
    const lineHeight = lineHeightOf(size);
    if (lines !== undefined && lines.length * lineHeight <= box.height) return { size, lineHeight, lines };
  }
  return { size: 0, lineHeight: 0, lines: [] };
}

/** Lines of at most `most` ems, even ones before uneven ones; `undefined` when a unit is longer than a line. */
function breakLines(units: readonly string[], most: number, measure: (text: string) => number): string[] | undefined {
  const best: ({ cost: number; from: number } | undefined)[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= units.length; end += 1) {
    let here: { cost: number; from: number } | undefined;
    for (let from = end - 1; from >= 0; from -= 1) {
      const line = units.slice(from, end).join("");
      // A mark at the end of a line may stand half outside.
      const width = measure(line) - (/[，。、；：]$/u.test(line) ? 0.5 : 0);
      if (width > most) break;
      const before = best[from];
      if (before === undefined) continue;
      const slack = 1 - width / most;
      const isBreak = end < units.length;
      const cost =
        before.cost + 1 + slack ** 2 + (isBreak ? breakCost[endsClause.test(line) ? "clause" : "inside"] : 0);
      if (here === undefined || cost < here.cost) here = { cost, from };
    }
    best[end] = here;
  }
  const lines: string[] = [];
  for (let end = units.length; end > 0; ) {
    const step = best[end];
    if (step === undefined) return undefined;
    lines.unshift(units.slice(step.from, end).join(""));
    end = step.from;
  }
  return lines;
}
