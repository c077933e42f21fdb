/**
 * Texts of a manuscript that can be mended in place, and what became of each: headline, standfirst, the runs of every block.
 * Stages that repair words or marks work on them in rounds, since one repair can show the next.
 */
import type { Nodes, RootContent, Text } from "mdast";
import { applyFixes } from "../copy/apply-fixes.ts";
import { type CopyRole, walkCopy } from "../copy/walk-copy.ts";
import type { Block, Head, Manuscript } from "../manuscripts/manuscript.ts";
import { gap } from "../variants/text-runs.ts";
import { addFixes, type Edit, listChanges, type Repair } from "./track-edits.ts";

const mostRounds = 4;

/** Anything that holds one run of text, within which quotation marks are paired. */
export interface Piece {
  readonly at: number | undefined;
  readonly display: boolean;
  readonly read: () => string;
  /** Returns those of the repairs that were made. */
  readonly mend: (fixes: readonly Repair[]) => readonly Repair[];
}

const leaves: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell"]);

function findRole(node: Nodes): CopyRole {
  if (node.type === "text") return "text";
  if (leaves.has(node.type)) return "own";
  return "children" in node ? "within" : "gap";
}

/** The runs of a block: what is in them one after another, a text or what stands for something else. */
interface Run {
  readonly display: boolean;
  readonly parts: readonly (Text | string)[];
}

function listRuns(node: RootContent): Run[] {
  const runs: Run[] = [];
  let parts: (Text | string)[] = [];
  walkCopy<Nodes, Text>(
    { type: "root", children: [node] },
    {
      findRole,
      addText: (text) => parts.push(text),
      addGap: ({ type }) => parts.push(type === "break" ? "\n" : gap),
      endRun(holder) {
        if (parts.some((part) => typeof part !== "string")) runs.push({ display: holder.type === "heading", parts });
        parts = [];
      },
    },
  );
  return runs;
}

const readPart = (part: Text | string) => (typeof part === "string" ? part : part.value);

/** A block whose texts can be mended in place, and whether they were. */
function openBlock(block: Block): { pieces: Piece[]; close: () => Block } {
  const node = structuredClone(block.node);
  let source = block.source;
  let touched = false;
  /** Makes the repairs that lie within a text, which begins at `start` of its run; returns those. */
  const mendText = (own: Text, start: number, fixes: readonly Repair[]): readonly Repair[] => {
    const inside = fixes.filter(({ offset, length }) => offset >= start && offset + length <= start + own.value.length);
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
  };
  const pieces = listRuns(node).map(({ display, parts }): Piece => {
    const mend = (fixes: readonly Repair[]) => {
      let end = 0;
      return parts.flatMap((part) => {
        const start = end;
        end += readPart(part).length;
        return typeof part === "string" ? [] : mendText(part, start, fixes);
      });
    };
    return { at: block.at, display, read: () => parts.map(readPart).join(""), mend };
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
    const mend = (fixes: readonly Repair[]) => {
      mended = { ...mended, [field]: applyFixes(read(), fixes) };
      return fixes;
    };
    return [{ at: undefined, display: field !== "standfirst", read, mend }];
  });
  return { pieces, close: () => mended };
}

/** Repairs that can be made at once: none begins before the last one ends. */
function listApart(fixes: readonly Repair[]): Repair[] {
  let end = 0;
  return fixes.filter(({ offset, length }) => {
    if (offset < end) return false;
    end = offset + length;
    return true;
  });
}

/** What is to be mended in each of the texts. */
export type FindRepairs = (
  texts: readonly { readonly text: string; readonly display: boolean }[],
) => readonly (readonly Repair[])[];

export function mendPieces(manuscript: Manuscript, findRepairs: FindRepairs): Manuscript {
  const head = openHead(manuscript.head);
  const blocks = manuscript.blocks.map(openBlock);
  const pieces = [...head.pieces, ...blocks.flatMap((block) => block.pieces)];
  const originals = pieces.map(({ read }) => read());
  const edits: Edit[][] = pieces.map(() => []);
  for (let round = 0; round < mostRounds; round += 1) {
    const repairs = findRepairs(pieces.map(({ read, display }) => ({ text: read(), display })));
    const mended = pieces.map(({ mend }, at) => mend(listApart(repairs[at] ?? [])));
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
