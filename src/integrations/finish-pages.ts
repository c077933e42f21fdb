/**
 * The last hand on every page. Its styles become one, of the rules it can need; its policy names the hashes of what stands on it.
 * Astro lists those of the whole site on every page, and hashes are what a brotli stream cannot make smaller.
 */
import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { createRuleFilter, type PageNames } from "../styles/used-rules.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
const keepRules = createRuleFilter();

/** The names on a page, with `words`, what scripts may put there. */
function listNames(html: string, words: ReadonlySet<string>): PageNames {
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/));
  return {
    lang: /<html lang="([^"]*)"/.exec(html)?.[1] ?? "",
    elements: new Set([...[...html.matchAll(/<([a-z][\w-]*)/gi)].map(([, name = ""]) => name), ...words]),
    classes: new Set([...classes, ...words]),
  };
}

/** The words of strings that are nothing but words: names of classes and elements a script may put on a page stand in such. */
export function listWords(scripts: string): Set<string> {
  return new Set([...scripts.matchAll(/(["'`])([\w -]+)\1/g)].flatMap(([, , text = ""]) => text.split(" ")));
}

/** The styles the policy names, joined in the first one's place and without the rules the page cannot need. */
function joinStyles(html: string, words: ReadonlySet<string>): string {
  const named = new Set(policy.exec(html)?.[0].match(/'sha256-[^']*'/g));
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].filter(([, css = ""]) => named.has(hash(css)));
  if (styles.length === 0) return html;
  const joined = keepRules(styles.map(([, css]) => css).join(""), listNames(html, words));
  const [first, ...others] = styles.map(([element]) => element);
  return others
    .reduce((page, element) => page.replace(element, ""), html)
    .replace(first ?? "", () => `<style>${joined}</style>`)
    .replace(policy, (meta) =>
      styles
        .reduce((rest, [, css = ""]) => rest.replace(` ${hash(css)}`, ""), meta)
        .replace("style-src 'self'", (name) => `${name} ${hash(joined)}`),
    );
}

export function finishPage(html: string, words: ReadonlySet<string>): string {
  const joined = joinStyles(html, words);
  const inlined = joined.matchAll(/<(?:script|style)[^>]*>(.*?)<\/(?:script|style)>/gs);
  const wanted = new Set([...inlined].map(([, text = ""]) => hash(text)));
  return joined.replace(policy, (meta) =>
    meta.replace(/ ('sha256-[^']*')/g, (source, name: string) => (wanted.has(name) ? source : "")),
  );
}

export function finishPages(): AstroIntegration {
  return {
    name: "finish-pages",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const output = fileURLToPath(dir);
        const read = (file: string) => readFileSync(join(output, file), "utf8");
        const words = listWords(globSync("assets/*.js", { cwd: output }).map(read).join("\n"));
        for (const file of globSync("**/*.html", { cwd: output })) {
          const html = read(file);
          const finished = finishPage(html, words);
          if (finished !== html) writeFileSync(join(output, file), finished);
        }
      },
    },
  };
}
