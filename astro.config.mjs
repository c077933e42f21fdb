// Wiring only: every decision is imported.
import { defineConfig } from "astro/config";
import { bundledScripts } from "./src/integrations/bundled-scripts.ts";
import { deskPages } from "./src/integrations/desk-pages.ts";
import { liveContent } from "./src/integrations/live-content.ts";
import { pageEngine } from "./src/integrations/page-engine.ts";
import { plainImports } from "./src/integrations/plain-imports.ts";
import { contentPolicy } from "./src/metadata/content-policy.ts";
import { site } from "./src/site/site.ts";

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: "always",
  // `preserve` keeps 404.html a file in every edition; pages are named index.astro for their slash.
  build: { format: "preserve", inlineStylesheets: "always", assets: "assets" },
  // White space in components means nothing, as in JSX; bodies are rendered elsewhere and keep theirs.
  compressHTML: "jsx",
  security: { csp: contentPolicy },
  integrations: [liveContent(), deskPages(), plainImports(), bundledScripts(), pageEngine()],
  // Stories are rendered by src/markdown; Astro's own highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
