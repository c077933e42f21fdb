/**
 * The desk: the one door of the editor's commands. `node src/desk/desk.mjs <command> [arguments]`. JavaScript, because whatever
 * is TypeScript before the cache of code is on has to be read by a compiler that takes a tenth of a short command's time.
 */
import * as nodeModule from "node:module";
import { resolve } from "node:path";

// Whoever reads may stop reading (head, less): that is no failure, and no reason to show a stack.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") console.error(`寫不出去：${error.message}`);
});
/** Why the desk's own code cannot be loaded. */
const reasons = {
  ERR_MODULE_NOT_FOUND: "套件還沒有裝好。執行 npm ci，再試一次。",
  ERR_UNKNOWN_FILE_EXTENSION: `Node ${process.versions.node} 太舊。用 npm run desk -- 命令，它用專案自己帶的 Node。`,
};
const root = resolve(import.meta.dirname, "../..");

// Half of what a quick command takes is reading its own code; with the cache it is read once. Does nothing where it cannot write.
nodeModule.enableCompileCache?.(resolve(root, ".luozi/code"));
try {
  const { runDesk } = await import("./run-desk.ts");
  process.exitCode = await runDesk(root, process.argv.slice(2));
} catch (error) {
  // Only the loading of the desk's own code comes here: the desk itself never throws.
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  console.error(reasons[code] ?? `編輯台打不開：${String(error)}`);
  process.exitCode = 1;
}
