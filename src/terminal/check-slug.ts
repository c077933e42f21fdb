/** Whether a name that an editor typed can be a story's address. */
import { isSlug } from "../fields/slug-form.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Refusal } from "../problems/refusal.ts";

export function checkSlug(slug: string): Refusal | undefined {
  if (isSlug(slug)) return undefined;
  const { what, why, fix } = createProblem("bad-slug", { file: "" }, slug);
  return { sentence: `${what}${why}${fix}`, code: 2 };
}
