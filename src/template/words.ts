/**
 * What this publication says in its own way: labels of the interface, in the written variant; converted for the others. A label
 * that is not here is the engine's: see src/site/label-rows.ts.
 */
import type { OwnWords } from "../site/publication.ts";

export const words: OwnWords = {};
