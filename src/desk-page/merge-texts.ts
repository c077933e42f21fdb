/**
 * Two who changed one text, line by line: what only one of them changed is taken, what both changed the same way is taken once,
 * and where they changed the same lines otherwise, an editor is asked.
 */
import { diffArrays } from "diff";

export interface Clash {
  readonly mine: string;
  readonly base: string;
  readonly theirs: string;
}

/** Texts that are settled, and between them what has to be asked. */
export type Merged = readonly (string | Clash)[];

/** Of each line of `base`: what stands for it and before it now. */
interface Side {
  /** `undefined`: the line is gone. */
  readonly kept: readonly boolean[];
  /** New lines before the n-th line of the base; the last stand at the end. */
  readonly added: readonly (readonly string[])[];
}

function compare(base: readonly string[], now: readonly string[]): Side {
  const kept: boolean[] = [];
  const added: string[][] = Array.from({ length: base.length + 1 }, () => []);
  for (const { added: isNew, removed, value } of diffArrays([...base], [...now])) {
    if (isNew) added[kept.length]?.push(...value);
    else kept.push(...value.map(() => !removed));
  }
  return { kept, added };
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((line, at) => line === b[at]);

export function mergeTexts(base: string, mine: string, theirs: string): Merged {
  const lines = base.split("\n");
  const [ours, other] = [compare(lines, mine.split("\n")), compare(lines, theirs.split("\n"))];
  const merged: (string[] | { mine: string[]; base: string[]; theirs: string[] })[] = [];
  const settle = (settled: readonly string[]) => {
    const last = merged.at(-1);
    if (Array.isArray(last)) last.push(...settled);
    else merged.push([...settled]);
  };
  let at = 0;
  while (at <= lines.length) {
    // As far as neither side leaves the base alone.
    const from = at;
    const isTouched = (side: Side) => (side.added[at]?.length ?? 0) > 0 || side.kept[at] === false;
    while (at < lines.length && (isTouched(ours) || isTouched(other))) {
      const gone = ours.kept[at] === false || other.kept[at] === false;
      if (!gone) break;
      at += 1;
    }
    const take = (side: Side) =>
      Array.from({ length: at - from + 1 }, (_, step) => [
        ...(side.added[from + step] ?? []),
        ...(from + step < at && side.kept[from + step] === true ? [lines[from + step] ?? ""] : []),
      ]).flat();
    const [a, b, c] = [take(ours), lines.slice(from, at), take(other)];
    if (same(a, c) || same(c, b)) settle(a);
    else if (same(a, b)) settle(c);
    else merged.push({ mine: a, base: b, theirs: c });
    if (at < lines.length) settle([lines[at] ?? ""]);
    at += 1;
  }
  return merged.map((part) =>
    Array.isArray(part)
      ? part.join("\n")
      : { mine: part.mine.join("\n"), base: part.base.join("\n"), theirs: part.theirs.join("\n") },
  );
}

export const isSettled = (merged: Merged): merged is readonly string[] =>
  merged.every((part) => typeof part === "string");

/** The text, with `choose` deciding what was asked; what is chosen as nothing leaves no line. */
export const joinMerged = (merged: Merged, choose: (clash: Clash) => string): string =>
  merged
    .map((part) => (typeof part === "string" ? part : choose(part)))
    .filter((part, at) => typeof merged[at] === "string" || part !== "")
    .join("\n");
