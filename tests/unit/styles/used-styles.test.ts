/** No block is without its style: the list by page and the list of all of them name the same files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(join(import.meta.dirname, "../../../src", file), "utf8");
const list = (file: string, address: RegExp) => [...read(file).matchAll(address)].map(([, name]) => name).sort();

test("every style of a block is given to the pages that show it", () => {
  const all = list("blocks/blocks.css", /@import "\.\/(.+?)"/g);
  expect(list("styles/used-styles.ts", /"\.\.\/blocks\/(.+?)\?inline"/g)).toEqual(all);
});
