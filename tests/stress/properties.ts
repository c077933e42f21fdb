/** THE list of properties: what must hold of whatever comes in. */
import { answerProperties } from "./answers.ts";
import { importProperties } from "./imports.ts";
import { partProperties } from "./parts.ts";
import type { Property } from "./property.ts";
import { storyProperties } from "./stories.ts";

export const properties: readonly Property[] = [
  ...storyProperties,
  ...importProperties,
  ...partProperties,
  ...answerProperties,
];
