/**
 * A manuscript that is dropped, as the story it would become: the import of the command, in the worker, over the stories at hand.
 * Nothing is written; its code comes with the first one.
 */
import { createMoment, formatMachineDay } from "../fields/dates.ts";
import type { PlannedManuscript } from "../import/plan-manuscript.ts";
import type { PictureSource } from "../import/take-pictures.ts";
import type { StoryFolder } from "../library/story-folder.ts";
import { site } from "../site/site.ts";
import { openPicture } from "./open-picture.ts";

export interface GivenManuscript {
  /** As it was called where it came from. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Pictures that came along with it, by their names. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Folders beside the stories, those without a story in them, too. */
  readonly folders: readonly string[];
}

export type TakenManuscript = PlannedManuscript;

interface AtHand {
  readonly stories: readonly StoryFolder[];
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** By its name alone: what came along knows no folders. */
const createPictureSource =
  (pictures: GivenManuscript["pictures"]): PictureSource =>
  (address) => {
    const name = address.replace(/[?#].*$/s, "").replace(/^.*\//s, "");
    try {
      return pictures.get(decodeURIComponent(name).normalize());
    } catch {
      return undefined;
    }
  };

/** A draft: whoever drops it looks at it before it is published. `refused` is the sentence that says why there is no story. */
export async function takeManuscript(
  { name, bytes, pictures, folders }: GivenManuscript,
  { stories, topics, now }: AtHand,
): Promise<TakenManuscript | { readonly refused: string }> {
  const [{ planManuscript }, { listShelf }] = await Promise.all([
    import("../import/plan-manuscript.ts"),
    import("../import/list-shelf.ts"),
  ]);
  const today = formatMachineDay(createMoment(now, site.timeZone));
  const source = { name, bytes, findPicture: createPictureSource(pictures), openPicture };
  const house = { ...listShelf(stories, folders), topics, today };
  const { value, refusal } = await planManuscript(source, house, { draft: true });
  return value ?? { refused: refusal?.onDesk ?? refusal?.sentence ?? "" };
}
