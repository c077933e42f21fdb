/**
 * Makes the desk's page: its code, its worker and its style, bundled once and kept under .luozi/ until something they are made of
 * changes. Whoever serves the desk serves the folder this gives.
 */
import { createHash } from "node:crypto";
import { constants, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestAllCode } from "../kept/digest-code.ts";
import type { ContentPlace } from "../site/content-place.ts";
import { site } from "../site/site.ts";

interface Made {
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly names?: readonly string[];
}

const digest = (place: ContentPlace) => createHash("sha256").update(JSON.stringify(place)).digest("hex").slice(0, 8);

/**
 * `root` is the project folder, `place` where the content lies for a page that is no server's own; gives the folder with the page.
 * Throws what the bundler throws.
 */
export async function makeDeskPage(root: string, place?: ContentPlace): Promise<string> {
  const shelf = join(root, ".luozi/desk-page");
  const folder = join(shelf, digestAllCode().slice(0, 16) + (place === undefined ? "" : `-${digest(place)}`));
  if (existsSync(join(folder, "index.html"))) return folder;
  // Only now: loading it takes longer than everything else a start does.
  const { build } = await import("vite");
  const { listShellFiles } = await import("../desk-page/page-shell.ts");
  const { favicon } = await import("../site/looks.ts");
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
  const files = listShellFiles({ script, style: findStyle("start"), proofStyle: findStyle("proof") }, favicon, place);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(stage, name), text);
  mkdirSync(shelf, { recursive: true });
  // Another desk may have made the same page meanwhile, and serve it already: it stays.
  if (existsSync(join(folder, "index.html"))) rmSync(stage, { recursive: true });
  else {
    rmSync(folder, { recursive: true, force: true });
    renameSync(stage, folder);
  }
  return folder;
}

/** The page at an address of the site, among its other files: named, packed and weighed with them. Only where the settings want it. */
export async function layRemoteDesk(root: string, output: string): Promise<void> {
  if (site.remoteDesk === undefined) return;
  cpSync(await makeDeskPage(root, site.remoteDesk), join(output, "desk"), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
  });
}
