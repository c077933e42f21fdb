/** How a story's page shows its lead: what the style has to know of its width, its shape and its focus, and how large it is. */
import type { Story } from "../library/story.ts";
import type { ImagePlace } from "../markdown/picture-sizes.ts";
import { formatFocusClass } from "../photographs/focus.ts";
import { findPhotograph } from "./photographs.ts";

type Lead = Pick<Story, "file" | "photographs" | "leadImage" | "leadWidth" | "leadFocus">;

/** Classes of the head, by the width of its lead. */
const classes = {
  column: [],
  wide: ["lead-over", "lead-wide"],
  full: ["lead-over", "lead-full"],
} as const satisfies Record<NonNullable<Story["leadWidth"]>, readonly string[]>;

const places = { column: "lead", wide: "leadWide", full: "leadFull" } as const satisfies Record<string, ImagePlace>;

export const findLeadPlace = ({ leadWidth = "column" }: Lead): ImagePlace => places[leadWidth];

/** Of the head; none when there is nothing to say. */
export function listLeadClasses(story: Lead): readonly string[] {
  const { leadImage, leadWidth = "column", leadFocus } = story;
  if (leadImage === undefined) return [];
  const photograph = findPhotograph(story, leadImage);
  const tall = photograph !== undefined && photograph.height > photograph.width;
  const names = leadWidth === "column" && tall ? ["lead-tall"] : classes[leadWidth];
  const cropped = leadFocus !== undefined && names.length > 0;
  return cropped ? [...names, formatFocusClass(leadFocus)] : names;
}
