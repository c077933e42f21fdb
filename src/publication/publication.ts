/**
 * THE door to this publication: all that is 落子 and would be another's in another paper. The engine takes its values from here
 * and nowhere else; `tests/architecture.test.ts` names the rooms that may. `desk found` writes this folder anew.
 */
import type { Publication } from "../site/publication.ts";
import { settings } from "./settings.ts";

export const publication: Publication = { settings };
