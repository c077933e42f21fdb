/**
 * Which pages a browser may make ahead of a press on the way to them: every page of the site, when a reader rests on a link or
 * begins to press it; what is fetched is small, sets nothing and counts nobody. A browser that saves data or power leaves it.
 */
import { site } from "../site/site.ts";

/** Pages end with a slash; feeds and pictures do not. */
const pages = { href_matches: `${site.base}*/` };

export const speculationRules = JSON.stringify({ prerender: [{ where: pages, eagerness: "moderate" }] });
