/**
 * THE table of shortcodes that a move knows more of than an import: calls that name another post, and calls whose closing one
 * stands lines below. The rest is for the import, which knows pictures and boxes and names what it does not know.
 */
import type { PostFinder } from "./find-post.ts";

interface Call {
  readonly words: readonly string[];
  readonly finder: PostFinder;
}

/** The text that takes its place; `undefined` leaves it to the import. */
type Put = (call: Call) => string | undefined;

const lead = (slug: string | undefined) => slug && `../${slug}/`;
const link = (text: string, address: string) => `[${text.replace(/[[\]]/g, "")}](${address})`;

const address: Put = ({ words: [name = ""], finder }) => lead(finder.byName(name));

const postLink: Put = ({ words: [name = "", ...title], finder }) => {
  const slug = finder.byName(name);
  const text = title.filter((word) => !/^(?:true|false)$/.test(word)).join(" ") || name;
  return slug === undefined ? undefined : link(text, `../${slug}/`);
};

/** Jekyll's gives an address, Hexo's a whole link. */
const linkTag: Put = ({ words, finder }) => {
  const at = words.findIndex((word) => /^(?:https?:)?\/{1,2}\S/.test(word));
  if (words.length === 1) return lead(finder.byName(words[0] ?? ""));
  const target = words[at];
  return at < 1 || target === undefined ? undefined : link(words.slice(0, at).join(" "), target);
};

const film =
  (make: (id: string) => string): Put =>
  ({ words: [id] }) =>
    id === undefined || !/^[\w-]+$/.test(id) ? undefined : `<${make(id)}>`;

const fence: Put = ({ words }) => {
  const [first = ""] = words.map((word) => word.replace(/^lang:/, "")).filter((word) => /^[\w+#-]+$/.test(word));
  return `\`\`\`${first}`;
};

export const shortcodes: Readonly<Record<string, Put>> = {
  post_link: postLink,
  post_path: address,
  post_url: address,
  ref: address,
  relref: address,
  link: linkTag,
  a: linkTag,
  youtube: film((id) => `https://www.youtube.com/watch?v=${id}`),
  vimeo: film((id) => `https://vimeo.com/${id}`),
  bilibili: film((id) => `https://www.bilibili.com/video/${id}`),
  gist: film((id) => `https://gist.github.com/${id}`),
  codeblock: fence,
  code: fence,
  highlight: fence,
};

/** The import's own: see src/manuscripts/foreign-marks.ts and foreign-markdown.ts. */
export const importsOwn =
  /^(?:end)?(?:figure|img|image|asset_img|asset_image|picture|photo|blockquote|quote|note|notice|tip|alert|callout|admonition|pullquote|centerquote|cq|more|toc|raw)$/i;

export const shortcode = /\{%-?\s*(\/?[\w-]+)\s*(.*?)\s*-?%\}|\{\{[<%]\s*(\/?\s*[\w-]+)\s*(.*?)\s*\/?[%>]\}\}/g;

export const readWords = (text: string): string[] =>
  [...text.matchAll(/(?:[\w-]+=)?(?:"([^"]*)"|'([^']*)'|(\S+))/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
