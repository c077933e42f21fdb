/** Whether a picture can be shown, by its bytes: errors for what cannot, a reminder for what will look poor. */
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { ParsedPicture } from "./parse-picture.ts";
import { leastWidth, mostHeight, mostPixels } from "./picture-limits.ts";

export function checkPicture(picture: ParsedPicture, file: string): Problem[] {
  const place = { file };
  if (picture.kind === "foreign") return [createProblem("foreign-picture", place, picture.name)];
  if (picture.kind === "unknown") return [createProblem("unknown-picture", place)];
  if (picture.kind === "damaged") return [createProblem("broken-photograph", place)];
  const { width, height, moving } = picture;
  if (moving) return [createProblem("moving-picture", place)];
  if (width * height > mostPixels) return [createProblem("huge-picture", place, width, height, mostPixels)];
  if (height > width * mostHeight) return [createProblem("long-picture", place, width, height)];
  return width < leastWidth ? [createProblem("small-picture", place, width, leastWidth)] : [];
}
