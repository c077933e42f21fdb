/** Repairs made in rounds, and what is told of them. */
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../src/copy/apply-fixes.ts";
import type { CopyFinding } from "../../../src/copy/finding.ts";
import { addFixes, type Edit, listChanges } from "../../../src/import/track-edits.ts";
import { createRandom } from "../seeded.ts";

const createFix = (text: string, offset: number, length: number, suggestion: string, reason = "因此"): CopyFinding => ({
  kind: "ascii-punctuation",
  severity: "warning",
  offset,
  length,
  found: text.slice(offset, offset + length),
  suggestion,
  reason,
});

const applyEdits = (text: string, edits: readonly Edit[]) =>
  edits.reduceRight((mended, { from, to, text: put }) => mended.slice(0, from) + put + mended.slice(to), text);

test("the edits make of the original what the rounds made of it, in order and apart", () => {
  const random = createRandom(7);
  const draw = (length: number) => Array.from({ length }, () => "天地玄黃宇宙"[random(6)]).join("");
  for (let run = 0; run < 2000; run += 1) {
    const original = draw(1 + random(24));
    let text = original;
    let edits: Edit[] = [];
    for (let round = random(5); round > 0; round -= 1) {
      const fixes: CopyFinding[] = [];
      for (let at = random(5); at + 3 <= text.length; at += 3 + random(5))
        fixes.push(createFix(text, at, 1 + random(3), draw(random(4))));
      edits = addFixes(edits, fixes);
      text = applyFixes(text, fixes);
    }
    expect(applyEdits(original, edits), original).toBe(text);
    for (const [index, { from }] of edits.entries()) expect(from).toBeGreaterThanOrEqual(edits[index - 1]?.to ?? 0);
  }
});

describe("what is told", () => {
  const original = '守橋的人說:"橋還沒通",他停了一下,然後又說了一遍,沒有人問他為什麼.';

  test("neighbours stand together, with every reason once", () => {
    const first = addFixes([], [createFix(original, 6, 1, "「", "引號"), createFix(original, 11, 1, "」", "引號")]);
    const text = applyEdits(original, first);
    const edits = addFixes(first, [createFix(text, 5, 1, "：", "標點")]);
    expect(listChanges(original, edits, 3)).toEqual([
      {
        kind: "marks",
        at: 3,
        before: '守橋的人說:"橋還沒通",他停了一下',
        after: "守橋的人說：「橋還沒通」,他停了一下",
        why: "標點；引號",
      },
    ]);
  });

  test("what is far apart is told apart", () => {
    const edits = addFixes(
      [],
      [createFix(original, 12, 1, "，", "標點"), createFix(original, original.length - 1, 1, "。", "標點")],
    );
    expect(listChanges(original, edits, undefined).map(({ after }) => after)).toEqual([
      '"橋還沒通"，他停了一下,',
      "人問他為什麼。",
    ]);
  });
});
