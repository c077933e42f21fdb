/**
 * The project's own check of copy, and every repair it is sure of: marks of the wrong width, quotation marks of the other
 * script, what a machine conversion left. What it is not sure of stays, and `desk check` says so. Runs until it finds no more, since one repair can show the next.
 */
import type { Nodes, RootContent, Text } from "mdast";
import { visit } from "unist-util-visit";
import { applyFixes } from "../copy/apply-fixes.ts";
import { checkCopy } from "../copy/check-copy.ts";
import type { CopyFinding } from "../copy/finding.ts";
import { simplifiedSet, traditionalSet } from "../variants/character-sets.ts";
import { standards, type VariantTag } from "../variants/table.ts";
import { gap } from "../variants/text-runs.ts";
import type { Block, Head, Manuscript } from "./manuscript.ts";
import { addFixes, type Edit, listChanges } from "./track-edits.ts";

const rounds = 4;

/** Anything that holds one run of text, within which quotation marks are paired. */
interface Piece {
  readonly at: number | undefined;
  readonly display: boolean;
  readonly read: () => string;
  /** Returns those of the repairs that were made. */
  readonly mend: (fixes: readonly CopyFinding[]) => readonly CopyFinding[];
}

const leaves = new Set(["paragraph", "heading", "tableCell"]);

/** The text of a leaf with a gap for all that is not text, and where each text node begins in it. */
function readLeaf(leaf: Nodes): { text: string; nodes: { node: Text; start: number }[] } {
  const nodes: { node: Text; start: number }[] = [];
  let text = "";
  visit(leaf, (node) => {
    if (node.type === "text") {
      nodes.push({ node, start: text.length });
      text += node.value;
    } else if (!("children" in node)) text += node.type === "break" ? "\n" : gap;
  });
  return { text, nodes };
}

function listLeaves(node: RootContent): Nodes[] {
  const found: Nodes[] = [];
  visit(node, (child) => {
    if (leaves.has(child.type)) found.push(child);
  });
  return found;
}

/** A block whose texts can be mended in place, and whether they were. */
function openBlock(block: Block): { pieces: Piece[]; close: () => Block } {
  const node = structuredClone(block.node);
  let source = block.source;
  let touched = false;
  const pieces = listLeaves(node).map((leaf): Piece => {
    const mend = (fixes: readonly CopyFinding[]) =>
      readLeaf(leaf).nodes.flatMap(({ node: own, start }) => {
        const inside = fixes.filter(
          ({ offset, length }) => offset >= start && offset + length <= start + own.value.length,
        );
        if (inside.length === 0) return [];
        const mended = applyFixes(
          own.value,
          inside.map((fix) => ({ ...fix, offset: fix.offset - start })),
        );
        // As typed, when it can be found there; else the block is written anew.
        const typed: string[] | undefined = source?.split(own.value);
        source = typed?.length === 2 ? typed.join(mended) : undefined;
        own.value = mended;
        touched = true;
        return inside;
      });
    return { at: block.at, display: leaf.type === "heading", read: () => readLeaf(leaf).text, mend };
  });
  const close = (): Block => (touched ? { at: block.at, node, ...(source === undefined ? {} : { source }) } : block);
  return { pieces, close };
}

const fields = ["headline", "kicker", "standfirst", "dateline"] as const;

function openHead(head: Head): { pieces: Piece[]; close: () => Head } {
  let mended = head;
  const pieces = fields.flatMap((field): Piece[] => {
    if (head[field] === undefined) return [];
    const read = () => mended[field] ?? "";
    const mend = (fixes: readonly CopyFinding[]) => {
      mended = { ...mended, [field]: applyFixes(read(), fixes) };
      return fixes;
    };
    return [{ at: undefined, display: field !== "standfirst", read, mend }];
  });
  return { pieces, close: () => mended };
}

/** So many different doubtful forms are no author's habit but a machine's conversion. */
const machine = 3;

/** A form the script has, only not in this word, as far as a dictionary can tell. */
function isDoubtful({ kind, found }: CopyFinding, written: VariantTag): boolean {
  const own = standards[written].script === "Hant" ? traditionalSet() : simplifiedSet();
  return kind === "wrong-form" || (kind === "other-script" && own.has(found));
}

/** Where both forms are in use it is the author's choice; a doubtful form here and there may be a name, and is only named. */
function chooseFixes(findings: readonly (readonly CopyFinding[])[], written: VariantTag): CopyFinding[][] {
  const pairs = findings.flat().filter((finding) => isDoubtful(finding, written));
  const converted = new Set(pairs.map(({ found, suggestion }) => `${found} ${suggestion}`)).size >= machine;
  return findings.map((list) =>
    list.filter(
      (finding) =>
        finding.suggestion !== undefined && finding.kind !== "style" && (converted || !isDoubtful(finding, written)),
    ),
  );
}

/** Repairs that can be made at once: none begins before the last one ends. */
function listApart(fixes: readonly CopyFinding[]): CopyFinding[] {
  let end = 0;
  return fixes.filter(({ offset, length }) => {
    if (offset < end) return false;
    end = offset + length;
    return true;
  });
}

export function mendCopy(manuscript: Manuscript): Manuscript {
  const head = openHead(manuscript.head);
  const blocks = manuscript.blocks.map(openBlock);
  const pieces = [...head.pieces, ...blocks.flatMap((block) => block.pieces)];
  const originals = pieces.map(({ read }) => read());
  const edits: Edit[][] = pieces.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const texts = pieces.map(({ read, display }) => ({ text: read(), display }));
    const fixable = chooseFixes(checkCopy(texts, manuscript.written), manuscript.written);
    const mended = pieces.map(({ mend }, at) => mend(listApart(fixable[at] ?? [])));
    if (mended.every(({ length }) => length === 0)) break;
    mended.forEach((fixes, at) => {
      edits[at] = addFixes(edits[at] ?? [], fixes);
    });
  }
  return {
    ...manuscript,
    head: head.close(),
    blocks: blocks.map(({ close }) => close()),
    changes: [
      ...manuscript.changes,
      ...pieces.flatMap(({ at }, index) => listChanges(originals[index] ?? "", edits[index] ?? [], at)),
    ],
  };
}
