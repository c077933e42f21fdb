/** Scripts, sheets and the files copied untouched, as the engine holds them, into a site. */
import { constants, cpSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "./engine.ts";

/** `output` is the folder of the site. What pages were made there stays. */
export function carryAssets({ folder }: Engine, output: string): void {
  cpSync(join(folder, "client"), output, { recursive: true, force: false, mode: constants.COPYFILE_FICLONE });
}
