/**
 * `import text from "./x.ts?bundled"`: a script with all it imports, as the text of one file. For what has to stand under a name of its
 * own, as a service worker at the root of the site: Vite's own workers have a digest in their name and lie in a folder.
 */
import { dirname, join } from "node:path";
import type { AstroIntegration } from "astro";

const query = "?bundled";
const prefix = "\0bundled:";

interface Output {
  readonly output: readonly { readonly type: string; readonly code?: string }[];
}

async function bundle(entry: string): Promise<string> {
  const { build } = await import("vite");
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      lib: { entry, formats: ["iife"], name: "script", fileName: () => "script.js" },
    },
  });
  const [made] = (result as unknown as Output[]).flatMap(({ output }) => output).filter(({ type }) => type === "chunk");
  if (made?.code === undefined) throw new Error(`nothing was made of ${entry}`);
  return made.code;
}

export function bundledScripts(): AstroIntegration {
  const plugin = {
    name: "bundled-scripts",
    enforce: "pre" as const,
    resolveId(id: string, importer: string | undefined) {
      if (!id.endsWith(query) || importer === undefined) return undefined;
      return prefix + join(dirname(importer), id.slice(0, -query.length));
    },
    async load(id: string) {
      if (!id.startsWith(prefix)) return undefined;
      return `export default ${JSON.stringify(await bundle(id.slice(prefix.length)))};`;
    },
  };
  return {
    name: "bundled-scripts",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
