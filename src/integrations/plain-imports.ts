/**
 * Code fetched on demand is fetched by the browser's own `import()`. Vite would wrap each one in a helper, a file of its own, that
 * looks for modules and sheets to load beside it: there are none worth a request on every page.
 */
import type { AstroIntegration } from "astro";

/** Vite's plugin that wraps imports (vite 8). It cannot be switched off, so it is taken out of the list. */
const wrapper = "native:import-analysis-build";

export function plainImports(): AstroIntegration {
  const plugin = {
    name: "plain-imports",
    apply: "build" as const,
    configResolved({ plugins }: { plugins: readonly { name: string }[] }) {
      const at = plugins.findIndex(({ name }) => name === wrapper);
      if (at < 0) throw new Error(`Vite has no plugin ${wrapper} any more: see src/integrations/plain-imports.ts`);
      (plugins as { name: string }[]).splice(at, 1);
    },
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
