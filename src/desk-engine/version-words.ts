/** A version of a story as its readers read it: the paragraphs of each edition, and its fields, for whoever compares two. */
import type { Element, ElementContent } from "hast";
import type { VariantTag } from "../variants/table.ts";
import type { ShownEdition } from "./show-story.ts";

export interface VersionWords {
  /** Absent where the version cannot be read. */
  readonly editions: Readonly<Partial<Record<VariantTag, readonly string[]>>>;
  /** Front matter as it was typed, each field as JSON; only to be compared. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What may hold paragraphs; of anything else the words belong to the line they stand in. */
const holders = new Set(
  "article aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header li ol p section summary table tbody td th thead tr ul".split(
    " ",
  ),
);

const hasClass = (node: ElementContent, name: string) =>
  node.type === "element" && ((node.properties["className"] ?? []) as readonly string[]).includes(name);

/** Counts, days, names as a form has them: fields, not text. */
const isMade = (node: Element) =>
  ["kicker", "byline", "acts"].some((name) => hasClass(node, name)) ||
  node.children.some((child) => hasClass(child, "facts"));

const isHolder = (node: ElementContent): node is Element => node.type === "element" && holders.has(node.tagName);

function readLine(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" && node.tagName !== "svg" ? node.children.map(readLine).join("") : "";
}

function listLines(node: Element): string[] {
  if (isMade(node)) return [];
  if (!node.children.some(isHolder)) return [readLine(node).trim()].filter((line) => line !== "");
  return node.children.flatMap((child) => (isHolder(child) ? listLines(child) : []));
}

export const readVersionWords = (editions: readonly ShownEdition[], fields: object): VersionWords => ({
  editions: Object.fromEntries(editions.map(({ tag, article }) => [tag, listLines(article)])),
  fields: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, JSON.stringify(value)])),
});
