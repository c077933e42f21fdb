/**
 * The body of an old post as the import will read it: links to other posts lead to their stories, and to the place in them,
 * pictures lose the old site's host, shortcodes of the table become Markdown. Lines stay lines; code is left alone.
 */
import type { PictureFinder } from "./find-picture.ts";
import type { PostFinder } from "./find-post.ts";
import type { Post } from "./old-site.ts";
import { importsOwn, readWords, shortcode, shortcodes } from "./shortcodes.ts";
import { splitCode } from "./split-code.ts";

export interface BodyHelp {
  readonly finder: PostFinder;
  readonly findPicture: PictureFinder;
  /** The id that a place in a story has here, by what the old site called it; `undefined` when there is no such place. */
  readonly findPlace: (slug: string, fragment: string) => string | undefined;
}

export interface MendedBody {
  readonly text: string;
  /** Names of shortcodes nobody knows, and how often. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Links to a place that the other story does not have: they lead to the story. */
  readonly unplaced: readonly string[];
  /** Pictures of the old site that are not among its files: they stay links to it. */
  readonly missing: readonly string[];
}

interface Walk extends BodyHelp {
  readonly post: Post;
  readonly unknown: Map<string, number>;
  readonly unplaced: string[];
  readonly missing: string[];
}

const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#].*)?$/i;

/** Where an address of the old site leads now. */
function lead(address: string, { post, finder, findPicture, findPlace, unplaced, missing }: Walk): string {
  const [path = "", fragment] = address.split(/#(.*)/s);
  const slug = path === "" ? finder.slugOf(post) : finder.byAddress(path, post);
  if (slug !== undefined) {
    const id = fragment === undefined || fragment === "" ? undefined : findPlace(slug, fragment);
    if (id !== undefined) return `../${slug}/#${id}`;
    if (path === "") return address;
    if (fragment !== undefined && fragment !== "") unplaced.push(address);
    return `../${slug}/`;
  }
  const inside = finder.withinSite(address);
  if (!picture.test(inside)) return address;
  // What is not here can still be seen there.
  if (inside === address || findPicture(inside, post) !== undefined) return inside;
  missing.push(address);
  return address;
}

function putShortcodes(text: string, { post, finder, unknown }: Walk): string {
  return text.replace(shortcode, (whole, liquid: string | undefined, some = "", short = "", others = "") => {
    const typed = (liquid ?? short).replace(/\s/g, "");
    const name = typed.replace(/^\//, "end").toLowerCase();
    const put = Object.hasOwn(shortcodes, name) ? shortcodes[name] : undefined;
    const made = put?.({ words: readWords(liquid === undefined ? others : some), finder });
    // In HTML only addresses can take a call's place.
    if (made !== undefined && (post.isHtml !== true || made.startsWith("../"))) return made;
    if (!importsOwn.test(name) && !name.startsWith("end")) unknown.set(typed, (unknown.get(typed) ?? 0) + 1);
    return whole;
  });
}

const putPaths = (text: string) =>
  text.replace(
    /\{\{\s*(?:site\.(?:baseurl|url)|["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url))\s*\}\}/g,
    (_whole, path = "") => path,
  );

const putAttributes = (text: string, walk: Walk) =>
  text.replace(/\b((?:href|src)\s*=\s*["'])([^"'\s]+)/gi, (whole, open: string, typed: string) => {
    const address = typed.replace(/&(?:amp|#0?38);/g, "&");
    const after = lead(address, walk);
    return after === address ? whole : open + after;
  });

function mendLine(line: string, walk: Walk): string {
  const { finder } = walk;
  const text = putPaths(putShortcodes(line, walk))
    .replace(
      /(?<!!)\[\[([^\]|#\n]*)(?:#([^\]|\n]*))?(?:\|([^\]\n]*))?\]\]/g,
      (whole, name: string, place?: string, shown?: string) => {
        const slug = name.trim() === "" ? finder.slugOf(walk.post) : finder.byName(name);
        if (slug === undefined) return whole;
        const address = place === undefined ? `../${slug}/` : leadInto(slug, place, walk);
        const words = (shown ?? (name.trim() || (place ?? ""))).trim();
        return address === undefined ? words : `[${words}](${address})`;
      },
    )
    .replace(
      /(\]\(\s*<?)([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)?)(?=[\s)>])/g,
      (_whole, open: string, address: string) => open + lead(address, walk),
    );
  return putAttributes(text, walk).replace(
    /^(\s*\[[^\]^][^\]]*\]:\s*<?)([^\s<>]+)/,
    (_whole, open: string, address: string) => open + lead(address, walk),
  );
}

/** A place within a note, by the words of its heading; within the same note without one there is nothing to lead to. */
function leadInto(slug: string, place: string, { post, finder, findPlace, unplaced }: Walk): string | undefined {
  const id = findPlace(slug, place.split("#").at(-1) ?? place);
  if (id !== undefined) return `../${slug}/#${id}`;
  if (slug === finder.slugOf(post)) return undefined;
  unplaced.push(`${slug}#${place}`);
  return `../${slug}/`;
}

/** Calls that set code apart: {% codeblock js %}, {{< highlight go >}}, and what closes them. */
const codeOpens = /^\s*(?:\{%-?|\{\{[<%])\s*(?:codeblock|code|highlight)\b/i;
const codeCloses = /^\s*(?:\{%-?|\{\{[<%])\s*(?:end|\/\s*)(?:codeblock|code|highlight)\b/i;

function mendLines(walk: Walk): string {
  let fence = "";
  const lines = walk.post.body.split("\n").map((line) => {
    const mark = codeOpens.test(line) ? "{" : (/^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? "");
    if (fence !== "") {
      const closes = fence === "{" ? codeCloses.test(line) : mark.startsWith(fence);
      if (closes) fence = "";
      return closes && codeCloses.test(line) ? "```" : line;
    }
    if (mark !== "") fence = mark;
    return mark !== "" && mark !== "{" ? line : mendLine(line, walk);
  });
  return lines.join("\n");
}

function mendHtml(walk: Walk): string {
  const { post, unknown } = walk;
  for (const [, name = ""] of post.body.matchAll(/<kept-comment data-text="\[?([\w:/-]+)/g))
    unknown.set(name, (unknown.get(name) ?? 0) + 1);
  return splitCode(post.body)
    .map(({ text, isCode }) => (isCode ? text : putAttributes(putPaths(putShortcodes(text, walk)), walk)))
    .join("");
}

export function mendBody(post: Post, help: BodyHelp): MendedBody {
  const walk: Walk = { ...help, post, unknown: new Map(), unplaced: [], missing: [] };
  const text = post.isHtml === true ? mendHtml(walk) : mendLines(walk);
  const { unknown, unplaced, missing } = walk;
  return { text, unknown, unplaced, missing };
}
