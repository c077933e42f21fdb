/**
 * The bodies of a story's editions, rendered together and kept from one build to the next: a page made again because a template
 * or a neighbour changed converts nothing. They follow from the story, the terms it uses, and the code that renders.
 */
import { digestCode } from "../kept/digest-code.ts";
import type { KeptFiles } from "../kept/kept-files.ts";
import type { ShownBodies } from "../library/find-content.ts";
import { readingRooms } from "../library/open-library.ts";
import type { ReadStory } from "../library/read-story.ts";
import type { Story } from "../library/story.ts";
import type { RenderedStory } from "../markdown/story-renderer.ts";
import { once } from "../once.ts";
import { variants } from "../site/served-variants.ts";
import type { VariantTag } from "../variants/table.ts";
import { createEdition } from "./create-edition.ts";
import { digestShown, listClosedOf } from "./digest-shown.ts";
import { createResolver } from "./images.ts";
import { renderEditionBody } from "./render-body.ts";

export type Bodies = Readonly<Partial<Record<VariantTag, RenderedStory>>>;

const rooms = [...readingRooms, "editions"];

type Closed = ReadonlySet<string>;

/** Under which a story's bodies are kept. */
const nameBodies = ({ slug, digest, terms, linked }: Story, closed: Closed): string =>
  // Letters that a file's name may hold on every disk.
  Buffer.from(digestShown(digestCode(rooms), slug, digest, terms, listClosedOf(linked, closed)))
    .toString("hex")
    .slice(0, 64);

/** Renders the story in every served variant; links to stories that are closed to readers are text. */
export function renderBodies(read: ReadStory, closed?: Closed): Bodies {
  return Object.fromEntries(
    variants.map(({ tag }) => {
      const edition = createEdition(read.story, tag);
      return [tag, renderEditionBody(edition, read, createResolver(edition), closed)];
    }),
  );
}

export function keepBodies(kept: KeptFiles, story: Story, bodies: Bodies, closed: Closed): void {
  const shown = Object.entries(bodies).map(([tag, { html, outline }]) => [tag, { html, outline }]);
  kept.keep(nameBodies(story, closed), JSON.stringify(Object.fromEntries(shown)));
}

/** What a story's pages may need again stays, though none is made now. */
export const touchBodies = (kept: KeptFiles, story: Story, closed: Closed): void =>
  kept.touch(nameBodies(story, closed));

/** Those that were kept, else rendered now and kept. A page asks for one variant after the other: the last stories are held. */
export const createBodyFinder = (kept: KeptFiles, closed: Closed) => {
  const find = (read: ReadStory): ShownBodies => {
    const text = kept.find(nameBodies(read.story, closed));
    if (text !== undefined) return JSON.parse(text) as ShownBodies;
    const bodies = renderBodies(read, closed);
    keepBodies(kept, read.story, bodies, closed);
    return bodies;
  };
  return once(find, 100);
};
