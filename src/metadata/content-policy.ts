/**
 * The content security policy: nothing unless named. Astro adds the hashes of its scripts, Head.astro that of the page's style.
 * `wasm-unsafe-eval` is Pagefind's engine; `worker-src` its worker. The one font is the headline's face, which stands in the page.
 * Styles of our own origin are the sheets fetched when they are wanted: for vertical text, for the panel of reading settings and
 * for the reading bar. `inline-speculation-rules` are those of speculation.ts: they say which pages may be fetched ahead, and
 * nothing that runs. Trusted Types: no text becomes markup or a script anywhere; of the two rules `search` starts the engine's
 * worker and `offline` the service worker.
 */
import { createHash } from "node:crypto";
import { firstPaintScript } from "../reading/first-paint.ts";

const firstPaintHash = `sha256-${createHash("sha256").update(firstPaintScript).digest("base64")}` as const;

export const contentPolicy = {
  algorithm: "SHA-256",
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types search offline",
  ],
  scriptDirective: {
    resources: ["'self'", "'wasm-unsafe-eval'", "'inline-speculation-rules'"],
    hashes: [firstPaintHash],
  },
  styleDirective: { resources: ["'self'"] },
} as const;
