/**
 * The last hand on every page: its policy names the hashes of what stands on it. Astro lists the scripts of the whole site on
 * every page, and hashes are what a brotli stream cannot make smaller (some 200 bytes).
 */
import { createHash } from "node:crypto";
import { once } from "../once.ts";

/** Pages share their scripts and most of their styles. */
const hash = once((text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`, 500);
const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

export function finishPage(html: string): string {
  const inlined = html.matchAll(/<(?:script|style)[^>]*>(.*?)<\/(?:script|style)>/gs);
  const wanted = new Set([...inlined].map(([, text = ""]) => hash(text)));
  return html.replace(policy, (meta) =>
    meta.replace(/ ('sha256-[^']*')/g, (source, name: string) => (wanted.has(name) ? source : "")),
  );
}
