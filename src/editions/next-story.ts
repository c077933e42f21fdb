/** The story that is offered to be read next: it is shown as a list shows one, with its picture. */
import type { Catalogue } from "./catalogue.ts";
import type { Edition } from "./edition.ts";
import { createFrontStory, type FrontStory } from "./front.ts";
import { type ListPicture, showListPicture } from "./pictures/list-picture.ts";

export interface NextStory {
  readonly story: FrontStory;
  /** A photograph, cut, or a drawing made of what the story is; else its own drawing, whole. */
  readonly picture: Partial<ListPicture> & Pick<ListPicture, "html">;
}

/** `drawing` is HTML of the drawing an editor gave the story. */
export function createNextStory(catalogue: Catalogue, next: Edition, drawing: string | undefined): NextStory {
  const picture = drawing === undefined ? showListPicture(catalogue, next, "one") : { html: drawing };
  return { story: createFrontStory(catalogue, next), picture };
}
