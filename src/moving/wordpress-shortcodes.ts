/**
 * THE table of WordPress's shortcodes: pictures with captions, galleries, players, code. What nobody knows is set apart by its
 * name; a word in brackets that is no call stays the text it is.
 */
import { escapeHtml, setApart } from "./edit-html.ts";
import { splitCode } from "./split-code.ts";

export interface Attachment {
  readonly id: string;
  readonly url: string;
  /** The post it was uploaded to. */
  readonly parent: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
}

export interface Calls {
  /** Id of the post. */
  readonly id: string;
  readonly attachments: ReadonlyMap<string, Attachment>;
}

interface Call {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Attributes without a name. */
  readonly words: readonly string[];
  readonly inside: string;
}

export const formatFigure = (url: string, alt: string | undefined, caption: string | undefined): string =>
  `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? "")}">${
    caption === undefined || caption.trim() === "" ? "" : `<figcaption>${caption}</figcaption>`
  }</figure>`;

/** A picture with what stands under it; the caption is an attribute in old posts. */
function putCaption({ attributes, inside }: Call): string {
  const [, picture = "", below = ""] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inside) ?? [];
  if (picture === "") return inside;
  const caption = attributes.get("caption") ?? below;
  return `<figure>${picture}${caption.trim() === "" ? "" : `<figcaption>${caption.trim()}</figcaption>`}</figure>`;
}

function putGallery({ attributes }: Call, { id, attachments }: Calls): string | undefined {
  const ids = (attributes.get("ids") ?? attributes.get("include") ?? "").split(/[\s,]+/).filter(Boolean);
  const left = new Set((attributes.get("exclude") ?? "").split(/[\s,]+/));
  const found =
    ids.length > 0
      ? ids.map((one) => attachments.get(one))
      : [...attachments.values()].filter(
          ({ parent, id: own }) => parent === (attributes.get("id") ?? id) && !left.has(own),
        );
  const known = found
    .flatMap((one) => one ?? [])
    .filter(({ url }) => /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i.test(url));
  return known.length === 0
    ? undefined
    : known.map(({ url, alt, caption }) => formatFigure(url, alt, caption && escapeHtml(caption))).join("");
}

const link = (address: string) => `<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>`;

function putPlayer({ attributes, words, inside }: Call): string | undefined {
  const address = [
    inside,
    ...words,
    ...["src", "url", "mp4", "mp3", "webm", "ogv", "m4v", "ogg", "wav"].map((key) => attributes.get(key)),
  ]
    .map((text) => text?.replace(/<[^>]*>/g, "").trim())
    .find((text) => text !== undefined && /^https?:\/\/\S+$/.test(text));
  return address === undefined ? undefined : link(address.replace(/&amp;/g, "&"));
}

const decodes: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#039;": "'",
  "&#39;": "'",
  "&amp;": "&",
};

function putCode({ name, attributes, inside }: Call): string {
  const plain = inside
    .replace(/^\s*\n|\s+$/g, "")
    .replace(/&(?:lt|gt|quot|amp|#0?39);/g, (mark) => decodes[mark] ?? mark);
  const language = attributes.get("lang") ?? attributes.get("language") ?? (isGeneric.test(name) ? "" : name);
  const named = /^[\w+#-]+$/.test(language) ? ` class="language-${language}"` : "";
  return `<pre><code${named}>${escapeHtml(plain)}</code></pre>`;
}

const isGeneric = /^(?:code|sourcecode|source|highlight|pre|cc)$/;
const isCode =
  /^(?:code|sourcecode|source|highlight|cc|php|python|py|js|javascript|css|html|xml|bash|shell|sql|java|cpp|c|csharp|ruby|perl|go|plain|text|json|yaml)$/;
const isPlayer =
  /^(?:embed|video|audio|playlist|youtube|vimeo|bilibili|youku|soundcloud|instagram|twitter|tweet|ted|dailymotion)$/;
/** They print nothing of the post. */
const isSilent = /^(?:toc|ez-toc|no_toc|lwptoc|nextpage|more)$/;
/** They dress what stands in them. */
const isWrapper =
  /^(?:center|left|right|b|i|u|quote|blockquote|p|row|column|columns|one_half|one_third|two_third|div|span|size|color|font)$/;

const attributeOf = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))|"([^"]*)"|(\S+)/g;

function readCall(name: string, typed: string, inside: string): Call {
  // The visual editor turned marks of attributes into typographer's ones.
  const plain = typed.replace(/[“”″]|&(?:quot|#822[01]|#8243);/g, '"').replace(/[‘’]|&#821[67];/g, "'");
  const attributes = new Map<string, string>();
  const words: string[] = [];
  for (const [, key, double, single, bare, quoted, word] of plain.matchAll(attributeOf)) {
    if (key !== undefined) attributes.set(key.toLowerCase(), double ?? single ?? bare ?? "");
    else words.push(quoted ?? word ?? "");
  }
  return { name: name.toLowerCase(), attributes, words, inside };
}

/** What takes its place; `undefined` when nobody knows it. */
function put(call: Call, calls: Calls): string | undefined {
  const { name, inside } = call;
  if (name === "caption" || name === "wp_caption") return putCaption(call);
  if (name === "gallery") return putGallery(call, calls);
  if (isCode.test(name) && inside !== "") return putCode(call);
  if (isPlayer.test(name)) return putPlayer(call);
  if (isSilent.test(name)) return "";
  return isWrapper.test(name) && inside !== "" ? inside : undefined;
}

const named = "[a-z][\\w-]{0,40}";
const single = new RegExp(`(?<!\\[)\\[(/?)(${named})((?:\\s[^[\\]<>]*)?)\\](?!\\])`, "gi");
const closing = new RegExp(`\\[/(${named})\\]`, "gi");

/** A call around a text is looked for where it is closed: a page of open brackets is read in one go. So many names of them. */
const mostNames = 60;
function findEnclosing(text: string): RegExp | undefined {
  const names = [...new Set([...text.matchAll(closing)].map(([, name = ""]) => name.toLowerCase()))].slice(
    0,
    mostNames,
  );
  return names.length === 0
    ? undefined
    : new RegExp(
        `(?<!\\[)\\[(${names.join("|")})((?:[\\s=][^[\\]]*)?)\\]((?:(?!\\[\\1[\\s\\]=])[\\s\\S])*?)\\[/\\1\\](?!\\])`,
        "gi",
      );
}

/** It is called by a value, by a name no word has, or stands alone on its line; [sic] and [note 3] are text. */
function isCall(name: string, typed: string, before: string, after: string): boolean {
  const alone = /(?:^|\n|>)[ \t]*$/.test(before) && /^[ \t]*(?:\n|<|$)/.test(after) && /^[a-z\d_-]{3,}$/.test(name);
  return /[\w-]\s*=\s*["'“”″‘’&\w]/.test(typed) || /[_-]/.test(name) || alone;
}

/** How deep calls of one name may stand in others. */
const mostRounds = 8;
const near = 2000;

function putInText(typed: string, calls: Calls): string {
  let text = typed;
  const enclosing = findEnclosing(text);
  for (let round = 0; enclosing !== undefined && round < mostRounds; round += 1) {
    const before = text;
    text = text.replace(enclosing, (_whole, name: string, given: string, inside: string) => {
      const after = put(readCall(name, given.replace(/\/\s*$/, ""), inside), calls);
      return after ?? `${setApart(`[${name}${given}]`)}${inside}`;
    });
    if (text === before) break;
  }
  return text.replace(single, (whole, close: string, name: string, given: string, at: number, all: string) => {
    const before = all.slice(Math.max(0, at - near), at);
    const after = all.slice(at + whole.length, at + whole.length + near);
    // Within a tag it is a value of it.
    if (before.lastIndexOf("<") > before.lastIndexOf(">")) return whole;
    if (close !== "") return isCall(name, "", before, after) ? "" : whole;
    return (
      put(readCall(name, given.replace(/\/\s*$/, ""), ""), calls) ??
      (isCall(name, given, before, after) ? setApart(whole) : whole)
    );
  });
}

export const putShortcodes = (html: string, calls: Calls): string =>
  splitCode(html)
    .map(({ text, isCode: typed }) => (typed ? text : putInText(text, calls)))
    .join("");
