/**
 * The last hand on every page: its policy names the hashes of what stands on it. Astro lists the scripts of the whole site on
 * every page, and hashes are what a brotli stream cannot make smaller (some 200 bytes).
 */
import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

export function finishPage(html: string): string {
  const inlined = html.matchAll(/<(?:script|style)[^>]*>(.*?)<\/(?:script|style)>/gs);
  const wanted = new Set([...inlined].map(([, text = ""]) => hash(text)));
  return html.replace(policy, (meta) =>
    meta.replace(/ ('sha256-[^']*')/g, (source, name: string) => (wanted.has(name) ? source : "")),
  );
}

export function finishPages(): AstroIntegration {
  return {
    name: "finish-pages",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const output = fileURLToPath(dir);
        for (const name of globSync("**/*.html", { cwd: output })) {
          const file = join(output, name);
          const html = readFileSync(file, "utf8");
          const finished = finishPage(html);
          if (finished !== html) writeFileSync(file, finished);
        }
      },
    },
  };
}
