/**
 * The policy of a page names the hashes of what stands on that page. Astro lists those of the whole site's scripts and styles
 * on every page, and hashes are what a brotli stream cannot make smaller.
 */
import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const inlined = /<(?:script|style)[^>]*>(.*?)<\/(?:script|style)>/gs;

export function trimPolicy(html: string): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const wanted = new Set([...html.matchAll(inlined)].map(([, text = ""]) => hash(text)));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) =>
    meta.replace(/ ('sha256-[^']*')/g, (source, name: string) => (wanted.has(name) ? source : "")),
  );
}

export function trimPolicies(): AstroIntegration {
  return {
    name: "trim-policies",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const output = fileURLToPath(dir);
        for (const file of globSync("**/*.html", { cwd: output })) {
          const path = join(output, file);
          const html = readFileSync(path, "utf8");
          const trimmed = trimPolicy(html);
          if (trimmed !== html) writeFileSync(path, trimmed);
        }
      },
    },
  };
}
