/**
 * Code fetched on demand is fetched by the browser's own `import()`. Vite would wrap each one in a helper that looks for
 * modules and sheets to load beside it: there are none worth the 0.8 KB on every page.
 */
import type { AstroIntegration } from "astro";

/** The id of Vite's helper (vite 8). Under another name it would come back, and the check of a page's weight would say so. */
const helper = "\0vite/preload-helper.js";

export function plainImports(): AstroIntegration {
  const plugin = {
    name: "plain-imports",
    enforce: "pre" as const,
    load: (id: string) => (id === helper ? "export const __vitePreload = (load) => load();" : undefined),
  };
  return {
    name: "plain-imports",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
