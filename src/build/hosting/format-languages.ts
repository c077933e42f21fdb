/**
 * Which edition the languages of a browser mean, as patterns for a server: the first language in the header that means an edition
 * decides, as the script on the root page does (variants/match-variant.ts). The weights in the header are not read: browsers send
 * languages in the order of their weights.
 */
import type { ServedSite } from "./served-site.ts";

type Languages = Pick<ServedSite, "editions">;

/** The languages of all editions, the longest first: a longer one says more. */
const listLanguages = ({ editions }: Languages): string[] =>
  editions.flatMap(({ languages }) => languages).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Finds the first of them in the header; what it found is the first group. */
export const formatFirstLanguage = (site: Languages): string =>
  String.raw`(?:^|,)\s*(${listLanguages(site).join("|")})(?:[-;,\s]|$)`;

/** For each edition but the one `front` is of, the pattern of its languages and its front page. */
export function listFronts({ editions, front }: Pick<ServedSite, "editions" | "front">) {
  return editions
    .filter((edition) => edition.front !== front)
    .map(({ languages, front: own }) => ({ pattern: `^(?:${languages.join("|")})$`, front: own }));
}
