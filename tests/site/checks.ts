/** THE list of checks of a built site. A check is added by one export in checks/ and one line here. */
import { alternates, canonicals, languages, sitemap, switches } from "./checks/alternates.ts";
import { lean } from "./checks/elements.ts";
import { deskless, discreet, light, needed } from "./checks/files.ts";
import { based, filesLink, outsideLinks, pagesLink } from "./checks/links.ts";
import { discovery, feeds, jsonLd } from "./checks/machines.ts";
import { parses, valid } from "./checks/markup.ts";
import { inline, origin, policies, scripts } from "./checks/policy.ts";
import { equalPages, hidden, moved, presence, retracted, root, storyPlaces, uniqueIds } from "./checks/structure.ts";
import { headings, titles } from "./checks/words.ts";
import type { Check } from "./dist.ts";

export const checks: readonly Check[] = [
  // Markup and words
  valid,
  parses,
  titles,
  headings,
  // Addresses
  pagesLink,
  filesLink,
  outsideLinks,
  based,
  // Editions
  languages,
  canonicals,
  alternates,
  switches,
  sitemap,
  equalPages,
  uniqueIds,
  storyPlaces,
  // Stories
  presence,
  hidden,
  retracted,
  moved,
  root,
  // Machines
  feeds,
  discovery,
  jsonLd,
  // Security
  policies,
  inline,
  origin,
  scripts,
  // Files
  needed,
  lean,
  discreet,
  deskless,
  light,
];
