/**
 * Makes the desk's page: its code, its worker and its style, bundled once and kept under .luozi/ until something they are made of
 * changes. Whoever serves the desk serves the folder this gives.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatDeskShell } from "../desk-page/page-shell.ts";
import { digestCode } from "../kept/digest-code.ts";

/** THE rooms whose files the page is made of. */
const rooms = [
  "desk-page",
  "desk-engine",
  "review",
  "library",
  "editions",
  "fields",
  "copy",
  "markdown",
  "blocks",
  "styles",
  "photographs",
  "recordings",
  "manuscripts",
  "variants",
  "site",
  "problems",
  "publication",
];

interface Made {
  readonly type: string;
  readonly fileName: string;
  readonly isEntry?: boolean;
}

/** `root` is the project folder; gives the folder with the page. Throws what the bundler throws. */
export async function makeDeskPage(root: string): Promise<string> {
  const shelf = join(root, ".luozi/desk-page");
  const folder = join(shelf, digestCode(rooms).slice(0, 16));
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
    define: { "process.env.SITE_URL": "undefined" },
    worker: { format: "es" },
    build: {
      outDir: stage,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rollupOptions: { input: join(root, "src/desk-page/start.ts") },
    },
  });
  const made = ("output" in result ? result.output : []) as readonly Made[];
  const script = made.find(({ isEntry }) => isEntry)?.fileName ?? "";
  const style = made.find(({ fileName }) => fileName.endsWith(".css"))?.fileName ?? "";
  writeFileSync(join(stage, "index.html"), formatDeskShell(script, style));
  mkdirSync(shelf, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(stage, folder);
  return folder;
}
