/** Asks the built site: every check of THE list, on dist/ as the last build left it. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { checks } from "./checks.ts";
import { openDist } from "./dist.ts";
import { root } from "./stories.ts";

const dist = openDist(join(root, "dist"));

for (const check of checks) {
  test(check.name, async () => {
    expect(await check.find(dist)).toEqual([]);
  });
}
