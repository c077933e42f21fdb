/**
 * The blocks on the way down to a story's paragraphs, and what stands beside the way: sections of the same look are one text,
 * what the page's own description describes is the story.
 */
import type { Element, Root } from "hast";
import { isSiteHead, isSiteTalk } from "./junk-lines.ts";
import type { PageLine } from "./page-lines.ts";

/** What the page says of its story, folded (`foldText`). */
export interface ContentClues {
  /** Its description, its first words. */
  readonly descriptions: readonly string[];
  readonly titles: readonly string[];
}

export const foldText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");

/** Of a description at least so many characters must be found again. */
const leastClueCharacters = 8;
const clueCharacters = 16;

export function isClued(line: PageLine, clues: readonly string[]): boolean {
  const text = foldText(line.text);
  if (line.prose === 0 || text.length < leastClueCharacters) return false;
  return clues.some(
    (clue) =>
      clue.length >= leastClueCharacters && (text.includes(clue.slice(0, clueCharacters)) || clue.includes(text)),
  );
}

export const namesOf = ({ properties }: Element): string[] =>
  [properties.id, properties.className, properties.role].flat().map((name) => String(name ?? ""));

export type Holder = Element | Root;

/** What stands side by side in a block: its children, wrappers of a single line with the lines. */
interface Part {
  readonly node: Element | undefined;
  readonly lines: readonly PageLine[];
  readonly prose: number;
  /** Holds what the page's description describes; `spelt`: all of it does. */
  readonly clued: boolean;
  readonly spelt: boolean;
  /** What a block looks like; equal ones are sections of one text. */
  readonly look: string | undefined;
  /** A block of several paragraphs. */
  readonly isGroup: boolean;
}

/** What is one thing in a story, however many lines it has. */
export const flows = new Set("p ul ol dl blockquote table figure pre h1 h2 h3 h4 h5 h6 li tr".split(" "));

function listParts(holder: Holder, lines: readonly PageLine[], clues: readonly string[]): Part[] {
  const parts: { node: Element | undefined; lines: PageLine[] }[] = [];
  for (const line of lines) {
    const at = holder.type === "root" ? 0 : line.path.indexOf(holder) + 1;
    const node = line.path[at];
    const last = parts.at(-1);
    if (last !== undefined && node !== undefined && last.node === node) last.lines.push(line);
    else parts.push({ node, lines: [line] });
  }
  return parts.map(({ node, lines: own }) => {
    const told = own.filter((line) => isClued(line, clues));
    const spoken = own.filter(({ prose }) => prose > 0);
    const isBlock = node !== undefined && !flows.has(node.tagName);
    const name = (text: string) => text.replace(/\d+/g, "");
    return {
      node,
      lines: own,
      prose: own.reduce((sum, { prose }) => sum + prose, 0),
      clued: told.length > 0,
      spelt: told.length > 1 && told.length === spoken.length,
      look: isBlock ? [node.tagName, ...namesOf(node).slice(1).map(name)].join(" ") : undefined,
      isGroup: isBlock && spoken.length > 1,
    };
  });
}

/** Shorter prose beside a story is a note of the site's. */
export const leastDoubtfulProse = 20;
/** A part with so much of a block's prose is the story, the others are beside it. */
const mainShare = 0.6;

/** Nothing narrower says that what stands in it belongs together. */
const isPage = (holder: Holder) => holder.type === "root" || ["html", "body", "form"].includes(holder.tagName);

/** Another text of half the size at least that looks otherwise; or, where the description names the one, a longer one. */
function isClose(core: Part, others: readonly Part[], told: boolean): boolean {
  const groups = others.filter(({ isGroup }) => isGroup);
  if (told) return groups.length === 1 && groups.some(({ prose }) => prose > core.prose);
  return groups.some(({ look, prose }) => look !== core.look && prose * 2 >= core.prose);
}

/** Its first line heads what readers wrote or other stories, or it is the site that speaks in it. */
const speaksOfSite = ({ lines }: Part) =>
  isSiteHead(lines[0]?.text ?? "") || isSiteTalk(lines.map(({ text }) => text).join(""));

/** Sentences, not the words of a label. */
const isProse = ({ prose, lines }: Part) =>
  prose >= leastDoubtfulProse || lines.some((line) => line.prose > 0 && /[。！？][”’」』）)]*$/u.test(line.text));

/** Parts of nothing but links and buttons above and below all others. */
function listEdges(parts: readonly Part[]): Part[] {
  const isNoise = ({ prose, lines }: Part) => prose === 0 && lines.some(({ noise }) => noise > 0);
  const first = parts.findIndex((part) => !isNoise(part));
  const last = parts.findLastIndex((part) => !isNoise(part));
  return parts.filter((part, at) => isNoise(part) && (at < first || at > last));
}

interface Refined {
  readonly holder: Holder;
  readonly out: readonly Part[];
  readonly doubtful: boolean;
}

/** Goes down to the block in which the paragraphs stand; what stands beside the way is left out, or doubtful. */
export function refine(start: Holder, lines: readonly PageLine[], { descriptions, titles }: ContentClues): Refined {
  let holder = start;
  let doubtful = false;
  const out: Part[] = [];
  const isTitle = (line: PageLine) => titles.includes(foldText(line.text));
  for (;;) {
    const inside = lines.filter(({ path }) => holder.type === "root" || path.includes(holder));
    const parts = listParts(holder, inside, descriptions);
    const sum = parts.reduce((all, { prose }) => all + prose, 0);
    const clued = parts.filter((part) => part.clued);
    // A line that heads what readers wrote stands above it, in a block of its own.
    const isHeaded = (part: Part) => {
      const before = parts[parts.indexOf(part) - 1];
      return part.isGroup && before?.lines.length === 1 && isSiteHead(before.lines[0]?.text ?? "");
    };
    const [largest] = parts.filter((part) => !isHeaded(part)).toSorted((a, b) => b.prose - a.prose);
    const core = clued[0] ?? largest;
    const told = clued.length > 0;
    const isStrange = (part: Part) => part.isGroup && clued.every((other) => other.spelt || other.look !== part.look);
    const isWrong = (part: Part) =>
      !part.clued && part !== core && (speaksOfSite(part) || isHeaded(part) || (told && isStrange(part)));
    const wrong = parts.filter((part) => part.prose > 0 && isWrong(part));
    const edges = listEdges(parts);
    const others = parts.filter((part) => part !== core && part.prose > 0 && !wrong.includes(part));
    const close = core !== undefined && (told || isPage(holder)) && isClose(core, others, told);
    const ends = { holder, out: [...out, ...wrong, ...edges], doubtful: doubtful || close };
    if (core?.node === undefined || !core.isGroup || clued.length > 1)
      return { ...ends, doubtful: doubtful || (close && told && clued.length === 1 && core?.look !== undefined) };
    const alike = others.some((part) => part.look === core.look && isProse(part));
    const level = alike || (!told && core.prose < sum * mainShare);
    if (level) return ends;
    const title = parts.findIndex((part) => part.lines.some(isTitle));
    const place = parts.indexOf(core);
    const kept = others.filter((part) => {
      const at = parts.indexOf(part);
      const leads = at < place && (title < 0 || at > title) && !part.isGroup && part.prose >= leastDoubtfulProse;
      return leads || (!told && part.prose >= leastDoubtfulProse);
    });
    const strange = kept.filter((part) => (isPage(holder) && parts.indexOf(part) > place) || part.isGroup);
    if (strange.length > 0) doubtful = true;
    out.push(...parts.filter((part) => part !== core && !kept.includes(part) && !part.lines.some(isTitle)));
    if (kept.length > 0) return { holder, out, doubtful };
    holder = core.node;
  }
}
