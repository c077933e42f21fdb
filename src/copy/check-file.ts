/**
 * The check of copy for one file of content: its blocks in, findings with their line and their offset in the file out, and
 * the sentences an editor reads. Called when content is read; the desk mends a file with the same findings.
 */
import type { Root } from "hast";
import { once } from "../once.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { VariantTag } from "../variants/table.ts";
import { gap } from "../variants/text-runs.ts";
import { checkCopy } from "./check-copy.ts";
import type { CopyFinding, CopyKind } from "./finding.ts";
import { type Field, listFieldBlocks, listTreeBlocks, type PlacedBlock } from "./list-blocks.ts";

export interface CopyFile {
  readonly file: string;
  readonly written: VariantTag;
  /** What stands between the two `---`; the first line of it is line 2. */
  readonly yaml: string;
  readonly fields: readonly Field[];
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
  readonly tree: Root;
}

export interface PlacedFinding extends CopyFinding {
  readonly line: number;
  /** The finding with its surroundings, for an editor's eye. */
  readonly context: string;
  /** Whether `offset` is one of the file with LF line ends, `---\n` + yaml + `\n---\n` + body; else it is the block's. */
  readonly placed: boolean;
}

const opening = "---\n";
const between = "\n---\n";
const yamlLine = 2;

/** Characters of the text shown on either side of a finding. */
const contextCharacters = 6;

function cutContext(text: string, { offset, length, found }: CopyFinding): string {
  const before = [...text.slice(0, offset)].slice(-contextCharacters).join("");
  const after = [...text.slice(offset + length)].slice(0, contextCharacters).join("");
  const shown =
    [...found].length > 2 * contextCharacters
      ? `${[...found].slice(0, 2 * contextCharacters).join("")}……`
      : found + after;
  return (before + shown).replaceAll(gap, "…").replace(/\s+/gu, " ");
}

/** Puts a block's findings into the file. `shift` is where the part starts in the file, `firstLine` its line. */
function placeFindings(
  block: PlacedBlock,
  findings: readonly CopyFinding[],
  part: { source: string; shift: number; firstLine: number },
): PlacedFinding[] {
  return findings.map((finding) => {
    const { offset, length } = finding;
    const at = block.places[offset] ?? -1;
    const end = block.places[offset + length - 1] ?? -1;
    // One piece in the source as it is in the block.
    const placed = at >= 0 && end - at === length - 1;
    const nearest = at >= 0 ? at : Math.max(block.start, ...block.places.slice(0, offset));
    const line = part.firstLine + part.source.slice(0, nearest).split("\n").length - 1;
    const context = cutContext(block.text, finding);
    return { ...finding, offset: placed ? at + part.shift : offset, line, context, placed };
  });
}

/** Of a paragraph worth counting, in UTF-16 units. */
const leastParagraph = 20;

interface ExaminedFile {
  readonly findings: readonly PlacedFinding[];
  /** Stands for a file which says of itself that it is something else: most of its paragraphs are. */
  readonly wrongVariant: PlacedFinding | undefined;
}

function findWrongVariant(findings: readonly PlacedFinding[], body: readonly PlacedBlock[]): PlacedFinding | undefined {
  const mixed = findings.filter(({ kind }) => kind === "mixed-script");
  const paragraphs = body.filter(({ text }) => text.length >= leastParagraph);
  return mixed.length * 2 > paragraphs.length && paragraphs.length > 1 ? mixed[0] : undefined;
}

/** Once for a file, whoever asks: what is said of it, and what may be mended. */
const examineFile = once(({ written, yaml, fields, body, bodyLine, tree }: CopyFile): ExaminedFile => {
  const head = listFieldBlocks(fields, yaml, yamlLine);
  const text = listTreeBlocks(tree, body);
  const found = checkCopy([...head, ...text], written);
  const yamlPart = { source: yaml, shift: opening.length, firstLine: yamlLine };
  const bodyPart = { source: body, shift: opening.length + yaml.length + between.length, firstLine: bodyLine };
  const findings = [...head, ...text]
    .flatMap((block, at) => placeFindings(block, found[at] ?? [], at < head.length ? yamlPart : bodyPart))
    .sort((a, b) => a.line - b.line || a.offset - b.offset);
  return { findings, wrongVariant: findWrongVariant(findings, text) };
});

/** Everything found in a file, notes included, in the order of the file. */
export const listFileFindings = (source: CopyFile): readonly PlacedFinding[] => examineFile(source).findings;

/** THE list of kinds that are said without being asked for, each with its row of the catalog. */
const said = {
  "other-script": "copy-other-script",
  "wrong-form": "copy-wrong-form",
  "mixed-script": "copy-mixed-script",
  "unpaired-quote": "copy-unpaired-quote",
  "foreign-quote": "copy-foreign-quote",
  "ascii-punctuation": "copy-half-width",
  "stray-space": "copy-stray-space",
  "full-width": "copy-full-width",
} as const satisfies Record<Exclude<CopyKind, "style">, string>;

/** Warnings said for one file before the rest is only counted. */
const mostWarnings = 20;

/** THE rule of what may be mended without asking what was meant: warnings with a suggestion and a place of their own. */
export function listSafeFixes(source: CopyFile): PlacedFinding[] {
  const { findings, wrongVariant } = examineFile(source);
  // Mending towards the wrong variant would spoil the file.
  if (wrongVariant !== undefined) return [];
  const places = new Set<number>();
  return findings.filter(({ placed, severity, suggestion, offset }) => {
    if (!placed || severity !== "warning" || suggestion === undefined || places.has(offset)) return false;
    places.add(offset);
    return true;
  });
}

/** A finding and what is said of it. */
export interface SaidFinding {
  readonly finding: PlacedFinding;
  readonly problem: Problem;
}

/** What is said of a file without being asked for: each place once, however many there are. */
function listSaid(file: string, findings: readonly PlacedFinding[]): SaidFinding[] {
  const all = new Map<string, SaidFinding>();
  const places = new Set<number>();
  for (const finding of findings) {
    const { kind, severity, line, context, found, suggestion, reason, placed, offset } = finding;
    // A block's title is an attribute as well as text: one place, said once.
    if (severity !== "warning" || kind === "style" || (placed && places.has(offset))) continue;
    if (placed) places.add(offset);
    const problem = createProblem(said[kind], { file, line }, context, found, suggestion, reason);
    all.set(`${line} ${problem.what}`, { finding, problem });
  }
  return [...all.values()];
}

/** The same with their places, for whoever shows each where it stands. */
export function listSaidFindings(source: CopyFile): SaidFinding[] {
  const { findings, wrongVariant } = examineFile(source);
  return wrongVariant === undefined ? listSaid(source.file, findings) : [];
}

/** The warnings for one file: each place once, at most twenty, then how many more there are. */
export function checkFileCopy(source: CopyFile): Problem[] {
  const { file } = source;
  const { findings, wrongVariant } = examineFile(source);
  if (wrongVariant !== undefined)
    return [createProblem("copy-wrong-variant", { file, line: yamlLine }, wrongVariant.reason)];
  const all = listSaid(file, findings).map(({ problem }) => problem);
  const next = all[mostWarnings];
  if (next?.line === undefined) return all;
  return [
    ...all.slice(0, mostWarnings),
    createProblem("more-copy", { file, line: next.line }, all.length - mostWarnings),
  ];
}
