/**
 * The built site as the checks see it: its files, its pages parsed once, and what an address leads to. Made from a folder, or
 * from a folder with some files replaced, so that every check can itself be tested on a site with a known mistake.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { variants } from "../../src/site/served-variants.ts";
import { site } from "../../src/site/site.ts";
import type { Variant } from "../../src/variants/table.ts";

export interface Page {
  /** Path from dist/, e.g. `zh-hans/about/index.html`. */
  readonly file: string;
  /** Address within the site, e.g. `/zh-hans/about/`. */
  readonly path: string;
  /** The edition it belongs to; `undefined` for the pages at the root. */
  readonly variant: Variant | undefined;
  readonly html: string;
  readonly tree: Root;
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
  /** Whether search engines may list it. 404 pages, retracted stories and former addresses may not be. */
  readonly listed: boolean;
  /** Where it sends its reader on to, when it is a former address. */
  readonly moved: string | undefined;
}

export interface Dist {
  /** Paths from dist/, sorted. */
  readonly files: readonly string[];
  readonly pages: readonly Page[];
  has(file: string): boolean;
  read(file: string): string;
  readBytes(file: string): Uint8Array;
  findPage(file: string): Page;
}

/** One thing to check. `find` returns a sentence for every mistake; nothing is wrong when there are none. */
export interface Check {
  readonly name: string;
  find(dist: Dist): readonly string[] | Promise<readonly string[]>;
}

/** Where an address leads: out of the site, or to a file of it that may not be there. */
export type Target = { readonly kind: "outside" } | { readonly kind: "inside"; file: string; fragment: string };

/** A property of an element as text; hast keeps some as lists. */
export function readAttribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** All texts below an element, as they stand. */
export function readText(element: Element): string {
  let text = "";
  visit(element, "text", (node) => {
    text += node.value;
  });
  return text;
}

/** The file an address means to a static host: a folder means its index. */
export function findTarget(address: string, page: { readonly path: string }): Target {
  const url = new URL(address, `${site.url}${page.path}`);
  if (url.origin !== new URL(site.url).origin) return { kind: "outside" };
  // An address without the base path leads to another site of the same host; no file has a name like this one's.
  const path = url.pathname.startsWith(site.base) ? url.pathname.slice(site.base.length) : `外：${url.pathname}`;
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return { kind: "inside", file: decodeURIComponent(file), fragment: decodeURIComponent(url.hash.slice(1)) };
}

/** Parsed pages by name and text: a site with one file changed shares all the others with the site as built. */
const parsed = new Map<string, Page>();

function readPage(file: string, html: string): Page {
  const key = `${file}\n${html}`;
  const page = parsed.get(key) ?? parsePage(file, html);
  parsed.set(key, page);
  return page;
}

function parsePage(file: string, html: string): Page {
  const tree = fromHtml(html);
  const elements: Element[] = [];
  visit(tree, "element", (node) => {
    elements.push(node);
  });
  const ids = new Set(elements.map((element) => readAttribute(element, "id")).filter((id) => id !== undefined));
  const listed = !elements.some(({ tagName, properties }) => tagName === "meta" && properties.name === "robots");
  const variant = variants.find(({ segment }) => file.startsWith(`${segment}/`));
  const refresh = elements.find((element) => readAttribute(element, "httpEquiv") === "refresh");
  const moved = refresh && readAttribute(refresh, "content")?.replace(/^0; url=/, "");
  return {
    moved,
    file,
    path: `${site.base}${file.replace(/index\.html$/, "")}`,
    variant,
    html,
    tree,
    elements,
    ids,
    listed,
  };
}

export type Changes = Readonly<Record<string, (text: string) => string>>;

/** `changes` rewrites files by name, or adds files that are not there; nothing is written to the disk. */
export function openDist(folder: string, changes: Changes = {}): Dist {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`No built site in ${folder}: run npm run build first.`);
  const onDisk = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    // The editors' desk, where the settings want it, is no page for readers, and has tests of its own.
    .filter((file) => site.remoteDesk === undefined || !file.startsWith("desk/"));
  const files = [...new Set([...onDisk, ...Object.keys(changes)])].sort();
  const readBytes = (file: string): Uint8Array => {
    const bytes = onDisk.includes(file) ? readFileSync(join(folder, file)) : new Uint8Array();
    const change = changes[file];
    return change === undefined ? bytes : Buffer.from(change(Buffer.from(bytes).toString("utf8")));
  };
  const read = (file: string) => Buffer.from(readBytes(file)).toString("utf8");
  const pages = files.filter((file) => file.endsWith(".html")).map((file) => readPage(file, read(file)));
  const known = new Set(files);
  return {
    files,
    pages,
    read,
    readBytes,
    has: (file) => known.has(file),
    findPage(file) {
      const page = pages.find((entry) => entry.file === file);
      if (page === undefined) throw new RangeError(`no such page: ${file}`);
      return page;
    },
  };
}
