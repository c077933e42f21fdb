/**
 * The last hand on every page: its policy names the hashes of the scripts that stand on it. Astro lists those of the whole site on
 * every page, and hashes are what a brotli stream cannot make smaller (some 200 bytes). Which they are is known from where they
 * are made: elements are never looked for in finished HTML, where a headline may speak of `<script>` in an attribute.
 */
import { createHash } from "node:crypto";
import { contentPolicy } from "../metadata/content-policy.ts";

/** As much of Astro's manifest as is used. */
export interface Scripts {
  /** Text of the scripts that are put into pages, by module. */
  readonly inlinedScripts: ReadonlyMap<string, string>;
  readonly csp?: { readonly scriptHashes: readonly string[] } | undefined;
}

/** No text and no attribute holds this: the one has no `<`, the other no quotation mark. */
const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

export function createPageFinisher({ inlinedScripts, csp }: Scripts): (html: string) => string {
  const everywhere = new Set<string>(contentPolicy.scriptDirective.hashes);
  const inlined = new Map([...inlinedScripts.values()].map((text) => [hash(text), `>${text}</script>`]));
  const some = (csp?.scriptHashes ?? []).filter((name) => !everywhere.has(name));
  return (html) => {
    const stands = (name: string) => {
      const text = inlined.get(name);
      return text !== undefined && html.includes(text);
    };
    const absent = some.filter((name) => !stands(name));
    return html.replace(policy, (meta) => absent.reduce((text, name) => text.replace(` '${name}'`, ""), meta));
  };
}
