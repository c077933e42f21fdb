/** What the content folder says the site should hold. The checks compare it with what was built. */
import { join } from "node:path";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import { isListed, isPublished, sortNewestFirst } from "../../src/editions/order.ts";
import { readClock } from "../../src/library/clock.ts";
import { readContent } from "../../src/library/read-content.ts";
import type { Story } from "../../src/library/story.ts";
import { countCharacters } from "../../src/markdown/plain-text.ts";
import { once } from "../../src/once.ts";

export const root = join(import.meta.dirname, "../..");

const openContent = once(() => readContent(root));
const listAll = once((): readonly Story[] => sortNewestFirst(openContent().stories.map(({ story }) => story)));

/** Stories that an editor keeps off the front page. */
export const listOffFront = (): ReadonlySet<string> => new Set(openContent().front.hide);

/** Stories readers see, newest first. */
export function listStories(): Story[] {
  return listAll().filter((story) => isListed(story, readClock()));
}

/** Stories whose address says that they were retracted. */
export function listRetracted(): Story[] {
  return listAll().filter((story) => isPublished(story, readClock()) && story.retracted !== undefined);
}

/** Drafts and stories of a later day. */
export function listHidden(): Story[] {
  return listAll().filter((story) => !isPublished(story, readClock()));
}

/** Characters of a piece of HTML, counted as a story's own are. */
export function measureProse(html: string): number {
  const tree: Root = fromHtml(html, { fragment: true });
  return countCharacters(toText(tree));
}
