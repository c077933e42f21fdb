/** Security: a strict policy on every page, and nothing on the page that the policy would have to forgive. */
import { createHash } from "node:crypto";
import { type Check, type Dist, findTarget, type Page, readAttribute, readText } from "../dist.ts";

/** The page's policy by directive, from its meta element; empty when there is none. */
export function readPolicy(page: Page): Map<string, string[]> {
  const metas = page.elements.filter(
    (element) =>
      element.tagName === "meta" && readAttribute(element, "httpEquiv")?.toLowerCase() === "content-security-policy",
  );
  const policy = new Map<string, string[]>();
  for (const part of (metas[0] && readAttribute(metas[0], "content"))?.split(";") ?? []) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name) policy.set(name, sources);
  }
  return policy;
}

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Everything a source list may hold: this origin, nothing, hashes, and what is named in `also`. */
function judgeSources(name: string, sources: readonly string[], also: readonly string[]): string[] {
  return sources
    .filter((source) => !["'self'", "'none'", ...also].includes(source) && !/^'sha(?:256|384|512)-/.test(source))
    .map((source) => `${name} allows ${source}`);
}

/** What a directive may hold beside this origin and hashes. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "script-src": ["'wasm-unsafe-eval'", "'inline-speculation-rules'"],
  "img-src": ["data:"],
  // The headline's face stands in the page.
  "font-src": ["data:"],
  "require-trusted-types-for": ["'script'"],
};

export const policies: Check = {
  name: "every page carries a strict content security policy",
  find({ pages }) {
    return pages.flatMap((page) => {
      const policy = readPolicy(page);
      const found: string[] = [];
      if (policy.get("default-src")?.join(" ") !== "'none'") found.push("default-src is not 'none'");
      if (policy.get("base-uri")?.join(" ") !== "'none'") found.push("base-uri is not 'none'");
      for (const name of ["script-src", "style-src", "form-action", "connect-src", "require-trusted-types-for"])
        if (!policy.has(name)) found.push(`no ${name}`);
      for (const [name, sources] of policy) {
        if (name === "trusted-types") continue;
        found.push(...judgeSources(name, sources, allowed[name] ?? []));
      }
      return found.map((text) => `${page.file}: ${text}`);
    });
  },
};

/** Scripts that run: a data block such as JSON-LD does not. */
const runs = (type: string | undefined) => type === undefined || type === "" || /module|javascript/.test(type);

export const inline: Check = {
  name: "no inline style, script or handler stands on a page without its hash",
  find({ pages }) {
    return pages.flatMap((page) => {
      const policy = readPolicy(page);
      const found: string[] = [];
      for (const element of page.elements) {
        const { tagName, properties } = element;
        if (properties.style !== undefined) found.push(`<${tagName}> has a style attribute`);
        for (const name of Object.keys(properties)) if (/^on[A-Z]/i.test(name)) found.push(`<${tagName}> has ${name}`);
        for (const name of ["href", "src", "action"])
          if (/^\s*javascript:/i.test(readAttribute(element, name) ?? ""))
            found.push(`<${tagName}> has a script address`);
        if (tagName === "base") found.push("a base element");
        const text = readText(element);
        const isScript = tagName === "script" && properties.src === undefined && runs(readAttribute(element, "type"));
        if (isScript && !policy.get("script-src")?.includes(hash(text))) found.push("a script without its hash");
        if (tagName === "style" && !policy.get("style-src")?.includes(hash(text)))
          found.push("a style without its hash");
      }
      return found.map((text) => `${page.file}: ${text}`);
    });
  },
};

/** What an element makes the browser fetch, without the reader asking for it. */
function listLoads(page: Page): string[] {
  const loads: string[] = [];
  for (const element of page.elements) {
    const { tagName } = element;
    const rel = readAttribute(element, "rel") ?? "";
    const href = readAttribute(element, "href");
    const fetched = /stylesheet|icon|manifest|preload|prefetch|preconnect/.test(rel);
    if (tagName === "link" && fetched && href !== undefined) loads.push(href);
    if (["use", "image"].includes(tagName) && href !== undefined) loads.push(href);
    for (const name of ["src", "poster", "data", "dataEngine", "dataSheet", "dataVertical"]) {
      const value = readAttribute(element, name);
      if (value !== undefined && name !== "data") loads.push(value);
      if (tagName === "object" && name === "data" && value !== undefined) loads.push(value);
    }
    if (tagName === "style") loads.push(...listStyleUrls(readText(element)));
  }
  return loads;
}

function listStyleUrls(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(([, a, b]) => a ?? b ?? "");
}

export const origin: Check = {
  name: "nothing is loaded from another origin",
  find({ pages }) {
    return pages.flatMap((page) =>
      listLoads(page)
        .filter((address) => !address.startsWith("data:") && findTarget(address, page).kind === "outside")
        .map((address) => `${page.file}: ${address}`),
    );
  },
};

const sinks = /\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|\.srcdoc\b/;

export const scripts: Check = {
  name: "our scripts hold no sink that parses text as HTML or code",
  find(dist: Dist) {
    return dist.files
      .filter((file) => file.startsWith("assets/") && file.endsWith(".js"))
      .flatMap((file) => {
        const sink = sinks.exec(dist.read(file))?.[0];
        return sink === undefined ? [] : [`${file}: ${sink}`];
      });
  },
};
