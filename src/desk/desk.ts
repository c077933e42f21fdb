/** The desk: the one door of the editor's commands. `node src/desk/desk.ts <command> [arguments]`. */
import { resolve } from "node:path";
import { runDesk } from "./run-desk.ts";

process.exitCode = await runDesk(resolve(import.meta.dirname, "../.."), process.argv.slice(2));
