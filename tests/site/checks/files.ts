/** Files: none that nothing needs, none that says where it was built, none too heavy for a slow line. */
import { formatRootPath } from "../../../src/site/paths.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { type Check, type Dist, findTarget, type Page, readAttribute } from "../dist.ts";
import { listSitemapFiles, listSitemapUrls } from "../feeds.ts";
import { findFace, unpack, weigh } from "../pack.ts";
import { root } from "../stories.ts";
import { listAddresses, listImports } from "./links.ts";

/** Files nothing links to and somebody asks for all the same: hosts, crawlers, and the search engine, by names it makes up. */
function listAwaited(file: string): boolean {
  const root = [
    "index.html",
    "404.html",
    "robots.txt",
    "llms.txt",
    // Registered by a script, by the address in the page's attribute.
    "offline.js",
    "sitemap.xml",
    "sitemap-news.xml",
    ...variants.map(({ segment }) => `${segment}/404.html`),
  ];
  if (root.includes(file)) return true;
  // What the host reads, and what a server sends in the place of another file.
  if (/^(?:_headers|_redirects|edgeone\.json)$|\.(?:br|gz)$/.test(file)) return true;
  // The licence of the headline faces has to travel with them.
  if (file === "faces/LICENSE.txt") return true;
  // Stands beside the search page, which is how it is found.
  if (file.endsWith("/search/newest.json")) return true;
  // Of a lead photograph every crop is ready: which of them a list takes changes with the stories beside it.
  if (/^photographs\/[\da-f]{12}-\d+x\d+-\d+\.(?:avif|webp|jpg)$/.test(file)) return true;
  return /^search-index\/(?:table\.json|(?:facets|pairs|sounds)-[\da-f]+\.json|engine-[\d.]+\.pagefind|[\da-f]+\/(?:words|texts)(?:-\d+)?\.bin)$/.test(
    file,
  );
}

export const needed: Check = {
  name: "every file is referenced by another",
  find(dist) {
    const wanted = new Set<string>();
    const want = (address: string, page: { path: string }) => {
      if (!URL.canParse(address, "https://x.example")) return;
      const target = findTarget(address, page);
      if (target.kind === "inside") wanted.add(target.file);
    };
    for (const page of dist.pages) {
      for (const address of page.elements.flatMap(listAddresses)) want(address, page);
      for (const [, address = ""] of page.html.matchAll(/\burl\(([^)"']+)\)/g)) want(address, page);
    }
    for (const file of listSitemapFiles(dist)) wanted.add(file);
    for (const { loc } of listSitemapUrls(dist)) want(loc, { path: formatRootPath("") });
    for (const file of dist.files) {
      if (/\.js$/.test(file))
        for (const name of listImports(dist.read(file))) want(name, { path: formatRootPath(file) });
      if (/rss\.xml$/.test(file)) {
        const [, sheet = ""] = /<\?xml-stylesheet[^>]* href="([^"]+)"/.exec(dist.read(file)) ?? [];
        want(sheet, { path: formatRootPath(file) });
      }
      if (/\.webmanifest$/.test(file)) {
        const { icons, shortcuts } = JSON.parse(dist.read(file)) as Record<
          "icons" | "shortcuts",
          { src: string; url: string }[]
        >;
        for (const { src, url } of [...icons, ...shortcuts]) want(src ?? url, { path: formatRootPath(file) });
      }
    }
    return dist.files.filter((file) => !wanted.has(file) && !listAwaited(file));
  },
};

export const discreet: Check = {
  name: "no source map, private path or forgotten placeholder is published",
  find(dist) {
    const secrets = [root, "sourceMappingURL=", "file:///", "node_modules/", "__ASTRO_IMAGE_", "[object Object]"];
    return dist.files.flatMap((file) => {
      if (file.endsWith(".map")) return [file];
      const text = unpack(dist.readBytes(file), file);
      return secrets.filter((secret) => text.includes(secret)).map((secret) => `${file} holds ${secret}`);
    });
  },
};

export const deskless: Check = {
  name: "nothing of the editor's desk is published",
  find(dist) {
    const traces = ["desk-page", "data-decision", "review.yaml"];
    return dist.files.flatMap((file) => {
      if (file.startsWith("desk/")) return [file];
      const text = unpack(dist.readBytes(file), file);
      return traces.filter((trace) => text.includes(trace)).map((trace) => `${file} holds ${trace}`);
    });
  },
};

/** Scripts a page runs before anybody touches it, with everything they import at once. */
function listScripts(dist: Dist, page: Page): string[] {
  const queue = page.elements.flatMap((element) => {
    const src = element.tagName === "script" ? readAttribute(element, "src") : undefined;
    const preload = readAttribute(element, "rel") === "modulepreload" ? readAttribute(element, "href") : undefined;
    return [src, preload].filter((address) => address !== undefined).map((address) => ({ address, path: page.path }));
  });
  const found = new Set<string>();
  for (const { address, path } of queue) {
    const target = findTarget(address, { path });
    if (target.kind === "outside" || found.has(target.file)) continue;
    found.add(target.file);
    const statics = [...dist.read(target.file).matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g)];
    queue.push(...statics.map(([, name = ""]) => ({ address: name, path: formatRootPath(target.file) })));
  }
  return [...found];
}

export const mostPage = 20_480;
export const mostScript = 5_120;
export const mostFace = 8_192;

export const light: Check = {
  name: "a page with its scripts and its face is at most 20 KB, the scripts 5 KB, the face 8 KB (brotli)",
  find(dist) {
    const weights = new Map(
      dist.files.filter((file) => file.endsWith(".js")).map((file) => [file, weigh(dist.readBytes(file))]),
    );
    return dist.pages.flatMap((page) => {
      const html = weigh(Buffer.from(page.html));
      const face = Buffer.from(findFace(page.html), "base64").byteLength;
      const script = listScripts(dist, page).reduce((sum, file) => sum + (weights.get(file) ?? 0), 0);
      return [
        ...(html + script > mostPage ? [`${page.file} is ${html + script} bytes`] : []),
        ...(face > mostFace ? [`${page.file} has a face of ${face} bytes`] : []),
        ...(script > mostScript ? [`${page.file} runs ${script} bytes of script`] : []),
      ];
    });
  },
};
