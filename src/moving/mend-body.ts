/**
 * The body of an old post as the import will read it: links to other posts lead to their stories, pictures lose the old site's
 * host, shortcodes of the table become Markdown. Lines stay lines; code is left alone.
 */
import type { PostFinder } from "./find-post.ts";
import type { Post } from "./old-site.ts";
import { importsOwn, readWords, shortcode, shortcodes } from "./shortcodes.ts";

export interface MendedBody {
  readonly text: string;
  /** Names of shortcodes nobody knows, and how often. */
  readonly unknown: ReadonlyMap<string, number>;
}

const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#].*)?$/i;

function mendLine(line: string, post: Post, finder: PostFinder, unknown: Map<string, number>): string {
  const lead = (address: string) => {
    const slug = finder.byAddress(address, post);
    if (slug !== undefined) return `../${slug}/`;
    const inside = finder.withinSite(address);
    return picture.test(inside) ? inside : address;
  };
  return line
    .replace(shortcode, (whole, liquid: string | undefined, some = "", short = "", others = "") => {
      const typed = (liquid ?? short).replace(/\s/g, "");
      const name = typed.replace(/^\//, "end").toLowerCase();
      const put = Object.hasOwn(shortcodes, name) ? shortcodes[name] : undefined;
      const text = put?.({ words: readWords(liquid === undefined ? others : some), finder });
      if (text !== undefined) return text;
      if (!importsOwn.test(name) && !name.startsWith("end")) unknown.set(typed, (unknown.get(typed) ?? 0) + 1);
      return whole;
    })
    .replace(
      /\{\{\s*(?:site\.(?:baseurl|url)|["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url))\s*\}\}/g,
      (_whole, path = "") => path,
    )
    .replace(/(?<!!)\[\[([^\]|#\n]+)(?:#[^\]|\n]*)?(?:\|([^\]\n]*))?\]\]/g, (whole, name: string, shown?: string) => {
      const slug = finder.byName(name);
      return slug === undefined ? whole : `[${(shown ?? name).trim()}](../${slug}/)`;
    })
    .replace(
      /(\]\(\s*<?)([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)?)(?=[\s)>])/g,
      (_whole, open: string, address: string) => open + lead(address),
    )
    .replace(/\b((?:href|src)\s*=\s*["'])([^"'\s]+)/gi, (_whole, open: string, address: string) => open + lead(address))
    .replace(/^(\s*\[[^\]^][^\]]*\]:\s*<?)([^\s<>]+)/, (_whole, open: string, address: string) => open + lead(address));
}

/** Calls that set code apart: {% codeblock js %}, {{< highlight go >}}, and what closes them. */
const codeOpens = /^\s*(?:\{%-?|\{\{[<%])\s*(?:codeblock|code|highlight)\b/i;
const codeCloses = /^\s*(?:\{%-?|\{\{[<%])\s*(?:end|\/\s*)(?:codeblock|code|highlight)\b/i;

export function mendBody(post: Post, finder: PostFinder): MendedBody {
  const unknown = new Map<string, number>();
  let fence = "";
  const lines = post.body.split("\n").map((line) => {
    const mark = codeOpens.test(line) ? "{" : (/^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? "");
    if (fence !== "") {
      const closes = fence === "{" ? codeCloses.test(line) : mark.startsWith(fence);
      if (closes) fence = "";
      return closes && codeCloses.test(line) ? "```" : line;
    }
    if (mark !== "") fence = mark;
    return mark !== "" && mark !== "{" ? line : mendLine(line, post, finder, unknown);
  });
  return { text: lines.join("\n"), unknown };
}
