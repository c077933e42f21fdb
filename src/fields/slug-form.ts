/** What an address may look like: lower-case letters, digits and single hyphens, so that nothing breaks it on its way. */
import { maxSlugLength } from "./limits.ts";

const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(slug: string): boolean {
  return form.test(slug) && slug.length <= maxSlugLength;
}
