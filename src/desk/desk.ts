/** The desk: the one door of the editor's commands. `node src/desk/desk.ts <command> [arguments]`. */
import { enableCompileCache } from "node:module";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

// Half of what a quick command takes is reading its own code; with the cache it is read once. Does nothing where it cannot write.
enableCompileCache(resolve(root, ".luozi/code"));
const { runDesk } = await import("./run-desk.ts");
process.exitCode = await runDesk(root, process.argv.slice(2));
