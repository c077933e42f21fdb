/**
 * The content security policy: nothing unless named. Astro adds the hashes of its own scripts and styles. `wasm-unsafe-eval`
 * is Pagefind's engine; `worker-src` its worker.
 */
export const contentPolicy = {
  algorithm: "SHA-256",
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  styleDirective: { resources: [] },
} as const;
