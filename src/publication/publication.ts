/**
 * THE door to this publication: all that is 落子 and would be another's in another paper. The engine takes its values from here
 * and nowhere else; `tests/rooms.ts` names the rooms that may, and the few files of other kinds. What each value
 * must be stands in `src/site/publication.ts`. `desk found` writes this folder anew.
 */
export * as colours from "./colours.ts";
export { drawStory } from "./draw-position.ts";
export { favicon, icon } from "./mark.ts";
export { formatNumber } from "./numbering.ts";
export { settings } from "./settings.ts";
export { words } from "./words.ts";
