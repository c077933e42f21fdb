/** Our own build, run as an editor runs it, in a project of made stories. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Copy } from "../../builds/copy.ts";
import { type Run, runMeasured } from "./run-measured.ts";

/** All that a build leaves for the next one. */
const remembered = [".luozi", "dist", ".astro", "node_modules/.astro", "node_modules/.vite", "node_modules/.cache"];

export function buildOwn({ folder }: Copy): Promise<Run> {
  const { SITE_URL: _url, BASE_PATH: _path, AS_OF: _day, NODE_ENV: _mode, ...environment } = process.env;
  return runMeasured({ folder, args: ["src/desk/desk.mjs", "build"], environment });
}

export function buildOwnCold(copy: Copy): Promise<Run> {
  for (const place of remembered) rmSync(join(copy.folder, place), { recursive: true, force: true });
  return buildOwn(copy);
}
