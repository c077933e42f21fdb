/**
 * Makes the desk's page: its code, its worker and its style, bundled once and kept under .luozi/ until something they are made of
 * changes. Whoever serves the desk serves the folder this gives.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listShellFiles } from "../desk-page/page-shell.ts";
import { digestAllCode } from "../kept/digest-code.ts";
import { favicon } from "../site/looks.ts";

interface Made {
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly names?: readonly string[];
}

/** `root` is the project folder; gives the folder with the page. Throws what the bundler throws. */
export async function makeDeskPage(root: string): Promise<string> {
  const shelf = join(root, ".luozi/desk-page");
  const folder = join(shelf, digestAllCode().slice(0, 16));
  if (existsSync(join(folder, "index.html"))) return folder;
  // Only now: loading it takes longer than everything else a start does.
  const { build } = await import("vite");
  const stage = `${folder}.${process.pid}`;
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    base: "./",
    // A worker has no document: packages that would use one have another way for it.
    resolve: { conditions: ["worker", "module", "browser", "production"] },
    worker: { format: "es" },
    build: {
      outDir: stage,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: false,
      rollupOptions: {
        input: { start: join(root, "src/desk-page/start.ts"), proof: join(root, "src/desk-page/styles/proof.css") },
      },
    },
  });
  const made = ("output" in result ? result.output : []) as readonly Made[];
  const findStyle = (name: string) =>
    made.find(({ fileName }) => fileName.endsWith(".css") && fileName.includes(`/${name}-`))?.fileName ?? "";
  const script = made.find(({ fileName, isEntry }) => isEntry === true && fileName.endsWith(".js"))?.fileName ?? "";
  const files = listShellFiles({ script, style: findStyle("start"), proofStyle: findStyle("proof") }, favicon);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(stage, name), text);
  mkdirSync(shelf, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(stage, folder);
  return folder;
}
