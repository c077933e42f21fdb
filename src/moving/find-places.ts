/**
 * Places in a story by what the old site called them: the words of a heading in whichever form its system made an address of
 * them, or an id its author gave it. Our ids are read from the story as it will be written.
 */
import { toString as toText } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { parseFile } from "../fields/parse-file.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { site } from "../site/site.ts";
import type { Post } from "./old-site.ts";

/** Addresses keep of a heading no more than its letters. */
const fold = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const decode = (fragment: string) => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** Ids that an author gave to headings: ## 渡口 {#ferry}, <h2 id="ferry">渡口</h2>, <a name="ferry"></a> above one. */
const given: readonly RegExp[] = [
  /^(?<text>#{1,6}[ \t][^\n]*?)[ \t]*\{:?[ \t]*#(?<id>[^\s{}]+)[^{}\n]*\}[ \t]*#*$/gm,
  /<h[1-6]\b[^<>]*?\bid\s*=\s*["'](?<id>[^"']+)["'][^<>]*>(?<text>[^\n]*?)<\/h[1-6]>/gi,
  /<a\b[^<>]*?\b(?:name|id)\s*=\s*["'](?<id>[^"']+)["'][^<>]*>\s*<\/a>\s*(?<text>#{1,6}[^\n]*|<h[1-6]\b[^\n]*?<\/h[1-6]>)/gi,
  /^(?<text>#{1,6}[ \t][^\n]*?)<a\b[^<>\n]*?\b(?:name|id)\s*=\s*["'](?<id>[^"'\n]+)["'][^<>\n]*>\s*<\/a>/gm,
  /<h[1-6]\b[^<>]*>\s*<a\b[^<>]*?\b(?:name|id)\s*=\s*["'](?<id>[^"']+)["'][^<>]*>(?<text>[^\n]*?)<\/h[1-6]>/gi,
];

/** By the folded fragment. `story` is the text of index.md. */
export function listPlaces({ body }: Post, story: string): ReadonlyMap<string, string> {
  const { value: parts } = parseFile("index.md", new TextEncoder().encode(story));
  const places = new Map<string, string>();
  if (parts === undefined) return places;
  const add = (name: string, id: string | undefined) => {
    if (name !== "" && id !== undefined && !places.has(name)) places.set(name, id);
  };
  const { tree } = parseStory({
    written: site.writtenVariant,
    file: "index.md",
    body: parts.body,
    bodyLine: parts.bodyLine,
    published: "",
    files: [],
  });
  const counts = new Map<string, number>();
  visit(tree, "element", (node) => {
    if (!/^h[2-6]$/.test(node.tagName)) return;
    const id = String(node.properties.id);
    const name = fold(toText(node));
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    // The second heading of the same words.
    add(count === 0 ? name : `${name}${count}`, id);
    add(fold(id), id);
  });
  for (const pattern of given)
    for (const { groups } of body.matchAll(pattern))
      add(fold(groups?.["id"] ?? ""), places.get(fold((groups?.["text"] ?? "").replace(/<[^>]*>/g, ""))));
  return places;
}

export const findPlace = (places: ReadonlyMap<string, string> | undefined, fragment: string): string | undefined => {
  const name = fold(decode(fragment));
  return places?.get(name) ?? places?.get(name.replace(/^(?:h|heading|section|toc)/, ""));
};

const linked =
  /\]\(\s*<?([^\s()<>]*#[^\s()<>]+)|\bhref\s*=\s*["']([^"'\s]*#[^"'\s]+)|\[\[([^\]|#\n]*)#|^\s*\[[^\]^]+\]:\s*<?(\S*#\S+)/gim;

/** Addresses in a post that name a place; of wiki links the note they name. */
export const listPlaceLinks = ({ body }: Post): { address: string; isName: boolean }[] =>
  [...body.matchAll(linked)].map(([, typed, attribute, name, reference]) => ({
    address: (typed ?? attribute ?? name ?? reference ?? "").replace(/#.*$/s, "").replace(/&amp;/g, "&"),
    isName: name !== undefined,
  }));
