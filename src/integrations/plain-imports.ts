/**
 * Code fetched on demand is fetched by the browser's own `import()`. Vite would wrap each one in a helper, a file of its own, that
 * looks for modules and sheets to load beside it: there are none, and it costs every page a request and 940 bytes (brotli).
 */
import type { AstroIntegration } from "astro";

/** Vite's plugin that wraps imports (vite 8). It cannot be switched off, so it is taken out of the list. */
const wrapper = "native:import-analysis-build";

interface Config {
  readonly plugins: readonly { readonly name: string }[];
  readonly logger: { warn(text: string): void };
}

export function plainImports(): AstroIntegration {
  const plugin = {
    name: "plain-imports",
    apply: "build" as const,
    configResolved({ plugins, logger }: Config) {
      const at = plugins.findIndex(({ name }) => name === wrapper);
      // Under another name it does no harm: pages work, and weigh more.
      if (at < 0) logger.warn(`Vite has no plugin ${wrapper} any more: see src/integrations/plain-imports.ts`);
      else (plugins as { name: string }[]).splice(at, 1);
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
