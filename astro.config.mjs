// Wiring only: every decision is imported.
import { defineConfig } from "astro/config";
import { deskPages } from "./src/integrations/desk-pages.ts";
import { finishPages } from "./src/integrations/finish-pages.ts";
import { liveContent } from "./src/integrations/live-content.ts";
import { plainImports } from "./src/integrations/plain-imports.ts";
import { searchIndex } from "./src/integrations/search-index.ts";
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
  integrations: [
    liveContent(),
    deskPages(),
    plainImports(),
    finishPages(),
    ...(site.features.search ? [searchIndex()] : []),
  ],
  // Stories are rendered by src/markdown; Astro's own highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
