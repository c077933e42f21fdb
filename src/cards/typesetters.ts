/** One typesetter for each script, in one process. */
import { once } from "../once.ts";
import type { Script } from "../variants/table.ts";
import { createFontFinder } from "./find-font.ts";
import { createTypesetter, type Typesetter } from "./typeset.ts";

const open = once((key: string): Typesetter => {
  const [script, root] = [key.slice(0, 4) as Script, key.slice(4)];
  return createTypesetter(createFontFinder(root, script));
});

/** `root` is the project folder. */
export const openTypesetter = (root: string, script: Script): Typesetter => open(script + root);
