/** The thread's door: JavaScript, so that the cache of code is on before anything of TypeScript is read, as in desk/desk.mjs. */
import * as nodeModule from "node:module";
import { resolve } from "node:path";

nodeModule.enableCompileCache?.(resolve(import.meta.dirname, "../../.luozi/code"));
await import("./search-worker.ts");
