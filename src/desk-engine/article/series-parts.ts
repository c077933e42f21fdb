/** The parts of a story's series that its page names: those readers can open, and the story itself as it is typed. */
import { createEdition } from "../../editions/create-edition.ts";
import type { Edition } from "../../editions/edition.ts";
import { createSeries, type Series } from "../../editions/series.ts";
import type { ContentReader } from "../../library/content-reader.ts";
import { finishStory, type Surroundings } from "../../library/finish-story.ts";
import { peekStory } from "../../library/peek-story.ts";
import type { SplitStory } from "../../library/split-story.ts";
import { findState } from "../../library/state.ts";
import type { Story } from "../../library/story.ts";
import type { Survey } from "../../library/survey-stories.ts";
import { once } from "../../once.ts";
import type { VariantTag } from "../../variants/table.ts";

/** Gives the series of an edition; `undefined` when its story is no part of one. */
export type FindSeries = (edition: Edition, survey: Survey, now: number) => Series<Edition> | undefined;

/** Other parts are read once for as long as they are the same; of them a page needs the headline. */
export function createSeriesFinder(reader: ContentReader, surroundings: Surroundings): FindSeries {
  const light = { ...surroundings, checksCopy: false };
  const read = once((entry: SplitStory): { readonly story: Story | undefined } => {
    const story = peekStory(reader, entry, light) ?? finishStory(reader, entry, light);
    return { story: story?.value?.story };
  });
  const openEditions = once((tag: VariantTag) => once((story: Story) => createEdition(story, tag)));
  return (edition, { listParts }, now) => {
    if (edition.series === undefined) return undefined;
    const others = listParts(edition.series.name).flatMap((entry) => {
      const { story } = entry.folder.file === edition.file ? { story: undefined } : read(entry);
      return story !== undefined && findState(story, now) === "published" ? [openEditions(edition.tag)(story)] : [];
    });
    return createSeries([...others, edition])(edition);
  };
}
