/**
 * What an editor does to a story besides writing it, as pure acts on texts: the commands and the desk's page ask the same ones, and
 * say in their own words why one is refused. Facts are those of the text as it stands.
 */

import type { StoryFacts } from "../library/story-facts.ts";

/** What an act looks at. */
export type ActFacts = Omit<StoryFacts, "folder">;

/** The new text, or which of its reasons an act has not to be done. */
export type Acted<Reason extends string> =
  | { readonly text: string; readonly refused?: undefined }
  | { readonly text?: undefined; readonly refused: Reason };

export const refuse = <Reason extends string>(refused: Reason) => ({ refused }) as const;
