/**
 * What no file of a built site may hold, whatever was typed: asked of every file by its kind, beside the checks of `npm run site`.
 * Pages are judged as browsers read them, XML as strict programs do, texts by their lines.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import rehypeRaw from "rehype-raw";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import sax from "sax";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { judgeHtml } from "./judge-html.ts";

/** What a page, or what is sent out of the house, has of its own: judged by `judgeOwn`. */
const own =
  /^(?:an element (?:script|style|form|input|meta|link|template|noscript)|an attribute style|(?:link|img) asks https:\/\/butou\.example\/.*|an address data:image\/png;base64,.*)$/;
/** What a script, a style or the policy of ours never says, and every payload does. */
const typed = /alert\(1\)|example\.org|<\/?script|onerror|^x\(\)$/;

function judgeOwn({ tagName, properties }: Element, text: string): string[] {
  const { type, httpEquiv, content, action, src, style } = properties;
  if (style !== undefined && /url\(|expression|@|<|[{}]/.test(String(style))) return [`a style ${style}`];
  if (tagName === "script" && type === "application/ld+json") {
    JSON.parse(text);
    return [];
  }
  if (tagName === "script" || tagName === "style")
    return typed.test(`${text}${src ?? ""}`) ? [`${tagName}: ${text.slice(0, 60)}`] : [];
  if (tagName === "meta" && String(httpEquiv) === "refresh" && !/^0; url=\//.test(String(content)))
    return [`sends on to ${content}`];
  return tagName === "form" && !/^\//.test(String(action)) ? [`a form to ${action}`] : [];
}

function judgePage(html: string): string[] {
  const said = judgeHtml(html).filter((sentence) => !own.test(sentence));
  visit(fromHtml(html), "element", (element) => {
    said.push(...judgeOwn(element, toText(element)));
  });
  return said;
}

function judgeXml(xml: string): string[] {
  const said: string[] = [];
  const reader = sax.parser(true, { xmlns: true });
  reader.onerror = (error) => {
    said.push(`no XML: ${error.message.replaceAll("\n", " ")}`);
    reader.resume();
  };
  // Whole articles in a feed.
  reader.oncdata = (text) => said.push(...judgeHtml(text));
  reader.write(xml).close();
  return said;
}

/** As a program shows it that lets raw HTML through. */
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeStringify)
  .freeze();

/** What lies behind the facts. */
const judgeMarkdown = (text: string): string[] =>
  judgeHtml(String(markdown.processSync(text.replace(/^---\n[\s\S]*?\n---\n/, ""))));

function judgeFeed(json: string): string[] {
  const { items } = JSON.parse(json) as { items: readonly { content_html: string }[] };
  return items.flatMap(({ content_html }) => judgeHtml(content_html));
}

function judgeBook(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, file]) => {
    if (!/\.(?:xhtml|opf|xml|ncx|svg)$/.test(name)) return [];
    const text = Buffer.from(file).toString("utf8");
    const body = /<body[\s\S]*<\/body>/.exec(text)?.[0] ?? "";
    return [...judgeXml(text), ...judgeHtml(body)].map((sentence) => `${name}: ${sentence}`);
  });
}

const judgeJson = (text: string): string[] => (JSON.parse(text) === undefined ? ["nothing"] : []);

/** THE list of kinds, by the ends of their names; the first that fits. */
const kinds: readonly (readonly [RegExp, (text: string) => string[]])[] = [
  [/\.html$/, judgePage],
  [/(?:^|\/)feed\.json$/, judgeFeed],
  [/\.(?:json|webmanifest)$/, judgeJson],
  [/\.ndjson$/, (text) => text.trim().split("\n").flatMap(judgeJson)],
  [/\.svg$/, (text) => [...judgeXml(text), ...judgeHtml(text).filter((sentence) => !own.test(sentence))]],
  [/\.xml$/, judgeXml],
  [/\.md$|(?:^|\/)llms\.txt$/, judgeMarkdown],
];

function judgeFile(name: string, bytes: Uint8Array): string[] {
  if (name.endsWith(".epub")) return judgeBook(bytes);
  try {
    return kinds.find(([pattern]) => pattern.test(name))?.[1](Buffer.from(bytes).toString("utf8")) ?? [];
  } catch (error) {
    return [String(error)];
  }
}

/** Sentences, each with its file; how many files were judged. */
export function judgeSite(folder: string): { readonly files: number; readonly said: readonly string[] } {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const said = names.flatMap((name) =>
    judgeFile(name, readFileSync(join(folder, name))).map((sentence) => `${name}: ${sentence}`),
  );
  return { files: names.length, said };
}
