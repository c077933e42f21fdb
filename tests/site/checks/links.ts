/** Links: every address of the site's own, wherever it is written, leads to a file and a place that exist. */
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { variants } from "../../../src/site/served-variants.ts";
import { site } from "../../../src/site/site.ts";
import { type Check, type Dist, findTarget, readAttribute } from "../dist.ts";
import { listFeedItems, listSitemapUrls, parseXml } from "../feeds.ts";

/** Attributes that hold one address, as hast names them. */
const addressed = [
  "href",
  "src",
  "action",
  "poster",
  "dataEngine",
  "dataSheet",
  "dataVertical",
  "dataWords",
  "dataAlong",
  "formAction",
  "cite",
] as const;

/** Every address an element names. */
export function listAddresses(element: Element): string[] {
  const found: string[] = [];
  for (const name of addressed) {
    const value = readAttribute(element, name);
    if (value !== undefined) found.push(value);
  }
  const { srcSet, property, content } = element.properties;
  // hast keeps srcset as a list of "address width" texts.
  if (srcSet !== undefined) {
    const list = Array.isArray(srcSet) ? srcSet : String(srcSet).split(",");
    found.push(...list.map((item) => String(item).trim().split(/\s+/)[0] ?? ""));
  }
  if (typeof content === "string" && /^og:(?:url|image)$/.test(String(property))) found.push(content);
  return [...found, ...listPictures(element)];
}

/** Pictures that structured data names. */
function listPictures({ tagName, properties, children: [text] }: Element): string[] {
  if (tagName !== "script" || properties.type !== "application/ld+json" || text?.type !== "text") return [];
  const { image = [] } = JSON.parse(text.value) as { image?: string | string[] };
  return [image].flat();
}

/** What is wrong with an address on a page, if anything. */
function judge(dist: Dist, address: string, from: { file: string; path: string }): string[] {
  const name = `${from.file}: ${address}`;
  if (address === "" || address === "#") return [`${name} is empty`];
  if (/^(?:mailto|data):/.test(address)) return [];
  if (!URL.canParse(address, site.url)) return [`${name} is not an address`];
  const target = findTarget(address, from);
  if (target.kind === "outside") return [];
  if (!dist.has(target.file)) return [`${name} leads to ${target.file}, which does not exist`];
  if (/\/index\.html(?:#|$)/.test(address)) return [`${name} is a second address of a page that has one`];
  if (target.fragment === "" || !target.file.endsWith(".html")) return [];
  return dist.findPage(target.file).ids.has(target.fragment) ? [] : [`${name} names a place that does not exist`];
}

export const pagesLink: Check = {
  name: "every address on a page exists, with its anchor",
  find(dist) {
    return dist.pages.flatMap((page) =>
      page.elements.flatMap((element) => listAddresses(element)).flatMap((address) => judge(dist, address, page)),
    );
  },
};

export const outsideLinks: Check = {
  name: "links that leave the site say so",
  find({ pages }) {
    return pages.flatMap((page) =>
      page.elements
        .filter(({ tagName }) => tagName === "a")
        .flatMap((link) => {
          const href = readAttribute(link, "href") ?? "";
          if (!/^https?:/.test(href) || findTarget(href, page).kind === "inside") return [];
          const rel = (readAttribute(link, "rel") ?? "").split(" ");
          return rel.includes("noopener") ? [] : [`${page.file}: ${href} has no rel=noopener`];
        }),
    );
  },
};

export const filesLink: Check = {
  name: "every address in feeds, sitemap, manifests, styles and scripts exists",
  find(dist) {
    const found: string[] = [];
    const root = { file: "", path: site.base };
    const ask = (file: string, address: string) => found.push(...judge(dist, address, { ...root, file }));
    for (const { segment } of variants) {
      for (const item of listFeedItems(dist, segment)) {
        ask(item.file, item.url);
        if (!/^https?:/.test(item.url)) found.push(`${item.file}: ${item.url} is not a full address`);
        // Feed readers show the text on another origin: a relative address would lead to theirs.
        visit(fromHtml(item.html, { fragment: true }), "element", (element) => {
          for (const address of listAddresses(element)) {
            if (/^https?:|^mailto:/.test(address)) ask(item.file, address);
            else found.push(`${item.file}: ${address} is not a full address`);
          }
        });
      }
      const manifest = `${segment}/manifest.webmanifest`;
      const { start_url, scope, icons } = JSON.parse(dist.read(manifest)) as {
        start_url: string;
        scope: string;
        icons: { src: string }[];
      };
      for (const address of [start_url, scope, ...icons.map(({ src }) => src)]) ask(manifest, address);
    }
    for (const { loc, links } of listSitemapUrls(dist)) {
      ask("sitemap.xml", loc);
      for (const { href } of links) ask("sitemap.xml", href);
    }
    const sitemap = /^Sitemap: (\S+)$/m.exec(dist.read("robots.txt"))?.[1];
    if (sitemap === undefined) found.push("robots.txt names no sitemap");
    else ask("robots.txt", sitemap);
    for (const file of dist.files.filter((name) => name.startsWith("assets/") && name.endsWith(".js"))) {
      for (const address of listImports(dist.read(file)))
        found.push(...judge(dist, address, { file, path: `${site.base}${file}` }));
    }
    for (const file of dist.files.filter((name) => /\.(?:xml|svg)$/.test(name))) parseXml(dist, file);
    return found;
  },
};

/** Modules a script loads, at once or later, the worker it starts and the style it fetches. */
export function listImports(script: string): string[] {
  const modules = script.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["'`](\.{1,2}\/[^"'`]+)["'`]/g);
  const files = script.matchAll(/["'`](\/(?:[^"'`]+\/)?assets\/[^"'`]+\.(?:js|css))["'`]/g);
  return [...modules, ...files].map(([, name]) => name ?? "");
}

export const based: Check = {
  name: "every address within the site starts with the base path",
  find({ pages }) {
    return pages.flatMap(({ file, elements }) =>
      elements
        .flatMap((element) => listAddresses(element))
        .filter((address) => address.startsWith("/") && !address.startsWith(site.base))
        .map((address) => `${file}: ${address}`),
    );
  },
};
