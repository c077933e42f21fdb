/**
 * What other programs add to Markdown (shortcodes, containers, callouts, wiki links, raw HTML), as the house writes it. What has
 * no counterpart becomes a comment in its place: readers are not shown it, and the editor is told of each. Lines stay lines,
 * so that places in the source stay right.
 */
import type { Html, Parents, RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { speak } from "../problems/speak.ts";
import { mendHtmlBlock, mendHtmlRuns } from "./foreign-html.ts";
import { mendShortcodes, mendWiki, type Notes } from "./foreign-marks.ts";
import { joinLines } from "./join-lines.ts";
import { type Block, type Change, createParagraph, type Remark } from "./manuscript.ts";

export interface ForeignText {
  readonly text: string;
  readonly changes: readonly Change[];
  readonly remarks: readonly Remark[];
}

/** THE list of containers of other systems; the house's own names are not in it. */
const containers =
  "info|tip|tips|warning|danger|details|caution|important|success|question|hint|abstract|example|failure|bug|error|attention|seealso|admonition|note|quote|tabs|code-group|raw|center|left|right|card|collapse|demo|theorem";
const opening = new RegExp(`^\\s*(:{3,})\\s*(${containers})\\b[ \\t]*(.*)$`, "i");
/** The same as shortcodes of Hexo and Hugo: {% note tip %} … {% endnote %}, {{< notice >}} … {{< /notice >}}. */
const shortOpening =
  /^\s*(?:\{%|\{\{[<%])\s*(blockquote|quote|note|notice|tip|alert|callout|admonition|pullquote|centerquote|cq)\b\s*(.*?)\s*(?:%\}|[%>]\}\})\s*$/i;
const shortClosing = /^\s*(?:\{%|\{\{[<%])\s*(?:end|\/)\s*\w+\s*(?:%\}|[%>]\}\})\s*$/i;
const houseForm = /^:{3,}(?:note|quote)(?:\{[^}]*\})?\s*$/;

/** Whole passages set apart: a container, a callout, an admonition. They are quotations here, the name as typed in bold. */
function mendContainers(lines: readonly string[], firstLine: number, { changes, remarks }: Notes): string[] {
  let [open, indented] = ["", false];
  const say = (at: number, before: string, after: string) => {
    changes.push({ kind: "structure", at, before, after, why: speak`別的系統的區塊，改成引文` });
    remarks.push({ at, text: speak`「${before.trim()}」是別的系統的區塊，改成了引文；要做成旁文就改用 :::aside。` });
  };
  const head = (title: string) => (title.trim() === "" ? "" : `> **${title.trim()}**`);
  return lines.map((line, index) => {
    const at = firstLine + index;
    if (open !== "") {
      const closes = open === "{" ? shortClosing.test(line) : line.trim().startsWith(open) && /^:+$/.test(line.trim());
      if (closes) {
        open = "";
        return "";
      }
      return `> ${line}`;
    }
    if (indented) {
      if (/^(?: {4}|\t)/.test(line)) return `> ${line.trim()}`;
      if (line.trim() !== "") indented = false;
      else return /^(?: {4}|\t)/.test(lines[index + 1] ?? "") ? ">" : line;
    }
    const [, colons = "", name = "", rest = ""] = opening.exec(line) ?? [];
    if (name !== "" && !houseForm.test(line.trim())) {
      open = colons;
      const title = rest
        .replace(/^\{[^}]*title="([^"]*)"[^}]*\}.*$/, "$1")
        .replace(/^\[(.*)\].*$/, "$1")
        .replace(/^\{.*$/, "");
      say(at, line, head(title));
      return head(title);
    }
    const [, short = "", words = ""] = shortOpening.exec(line) ?? [];
    if (short !== "" && lines.slice(index + 1).some((later) => shortClosing.test(later))) {
      open = "{";
      const title = /\p{Script=Han}/u.test(words) ? words.replace(/^\w+\s+|["']/g, "") : "";
      say(at, line, head(title));
      return head(title);
    }
    const [, type = "", given = ""] = /^!!!\s*(\w+)\s*"?([^"]*)"?\s*$/.exec(line) ?? [];
    if (type !== "") {
      indented = true;
      say(at, line, head(given));
      return head(given);
    }
    const [, marks = "", callout = ""] = /^(\s*(?:>\s*)+)\[![\w-]+\][+-]?[ \t]*(.*)$/.exec(line) ?? [];
    if (marks === "") return line;
    const after = callout.trim() === "" ? "" : `${marks}**${callout.trim()}**`;
    say(at, line, after);
    return after;
  });
}

/** Before it is parsed; code is left alone. */
export function mendForeignText(text: string, firstLine: number): ForeignText {
  const notes: Notes = { changes: [], remarks: [] };
  let fence = "";
  const fenced = text.split("\n").map((line) => {
    const [, mark = ""] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== "") fence = fence === "" ? mark.charAt(0) : fence === mark.charAt(0) ? "" : fence;
    return fence !== "" || mark !== "";
  });
  const lines = mendContainers(text.split("\n"), firstLine, notes).map((line, index) => {
    if (fenced[index]) return line;
    return mendWiki(mendShortcodes(line, firstLine + index, notes), firstLine + index, notes);
  });
  return { text: lines.join("\n"), ...notes };
}

/** Paragraphs that are code only because they were indented. */
function openIndented(block: Block): Block[] | undefined {
  const { node, source, at } = block;
  if (node.type !== "code" || !/^(?: {4}|\t)/.test(source ?? "") || !/\p{Script=Han}.*[。！？，]/u.test(node.value))
    return undefined;
  const lines = node.value.split("\n").map((text, index) => ({ at: at + index, text }));
  return joinLines(lines)
    .lines.filter(({ text }) => text.trim() !== "")
    .map((line) => ({ at: line.at, node: createParagraph(line.text.trim()) }));
}

/** A block of nothing but tags, one or several. */
function readHtmlBlock(node: RootContent): Html | undefined {
  if (node.type === "html") return node;
  if (node.type !== "paragraph" || !node.children.some(({ type }) => type === "html")) return undefined;
  const isTags = node.children.every(
    (child) => child.type === "html" || (child.type === "text" && child.value.trim() === ""),
  );
  const value = node.children.map((child) => ("value" in child ? child.value : "")).join("");
  return isTags ? { type: "html", value } : undefined;
}

export interface ForeignBlocks {
  readonly blocks: Block[];
  readonly changes: readonly Change[];
  readonly remarks: readonly Remark[];
}

export function mendForeignBlocks(blocks: readonly Block[]): ForeignBlocks {
  const notes: Notes = { changes: [], remarks: [] };
  const mended = blocks.flatMap((block): Block[] => {
    const html = readHtmlBlock(block.node);
    if (html !== undefined) return mendHtmlBlock(block, html, notes);
    const paragraphs = openIndented(block);
    if (paragraphs !== undefined) {
      notes.changes.push({
        kind: "structure",
        at: block.at,
        before: block.source ?? "",
        after: "",
        why: speak`縮排的段落，不是程式碼`,
      });
      return paragraphs;
    }
    const node = structuredClone(block.node);
    let touched = false;
    visit(node, (inner) => {
      if (inner.type === "code" || inner.type === "inlineCode") return SKIP;
      if ("children" in inner && mendHtmlRuns(inner as Parents)) touched = true;
      return undefined;
    });
    return [touched ? { at: block.at, node } : block];
  });
  return { blocks: mended, ...notes };
}
