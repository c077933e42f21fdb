/** The engine of this code: found, or compiled by Astro. */
import { digestAllCode } from "../kept/digest-code.ts";
import { createEngineStage, engineFolder, hasEngine, keepEngine } from "./engine-files.ts";

export interface Engine {
  /** Of all code that makes pages. */
  readonly digest: string;
  /** Its folder, absolute. */
  readonly folder: string;
}

/** `root` is the project folder. Throws what Astro says of code that cannot be compiled. */
export async function findEngine(root: string): Promise<Engine> {
  const digest = digestAllCode();
  if (!hasEngine(root, digest)) {
    const { build } = await import("astro");
    const stage = createEngineStage(root);
    await build({ root, outDir: `${stage}/client`, logLevel: "warn" });
    keepEngine(root, stage, digest);
  }
  return { digest, folder: engineFolder(root, digest) };
}
