/**
 * Makes of Astro's build an engine that renders pages, and keeps it: what Astro compiles once is used by every build until the
 * code changes, and by every process that makes a share of the pages. No page is made here; build/page-maker.ts makes them.
 *
 * Our own modules stay where they are and are loaded by Node, as the desk loads them: there is one converter in a process and
 * not two, and Vite has a tenth of the code to compile. Only what Node cannot load is compiled: components, pages, styles.
 */
import { renameSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { holdsEngine } from "../build/engine-files.ts";

/** THE rooms that are compiled; what these import of other rooms is loaded by Node. */
const compiled = /^(?:pages|layouts|components|styles|client|integrations)\//;

interface Resolver {
  resolve(id: string, importer: string, options: { skipSelf: boolean }): Promise<{ id: string } | null>;
}

function leaveModules(source: string) {
  return {
    name: "leave-modules",
    enforce: "pre" as const,
    apply: "build" as const,
    applyToEnvironment: ({ name }: { name: string }) => name === "prerender",
    async resolveId(this: Resolver, id: string, importer: string | undefined) {
      if (importer === undefined || !id.startsWith(".") || !id.endsWith(".ts")) return null;
      const found = await this.resolve(id, importer, { skipSelf: true });
      if (found === null || !found.id.startsWith(source)) return null;
      if (compiled.test(relative(source, found.id))) return null;
      // By its whole address: a path from here would be reckoned from wherever the build was started.
      return { id: pathToFileURL(found.id).href, external: true };
    },
  };
}

export function pageEngine(): AstroIntegration {
  let output = "";
  return {
    name: "page-engine",
    hooks: {
      "astro:config:setup": ({ config, command, updateConfig }) => {
        if (command === "build") updateConfig({ vite: { plugins: [leaveModules(fileURLToPath(config.srcDir))] } });
      },
      "astro:config:done": ({ config }) => {
        output = fileURLToPath(config.outDir);
      },
      "astro:build:start": ({ setPrerenderer }) => {
        if (!holdsEngine(output)) throw new Error("用 npm run build 建站：astro build 只編譯，不寫網頁。");
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          name: "page-engine",
          getStaticPaths: async () => [],
          // The last moment that what Astro compiled still stands.
          teardown: async () => renameSync(join(output, ".prerender"), join(output, "../pages")),
        }));
      },
    },
  };
}
