/** One story as the desk reads it: its words, its problems and where they stand, its decisions; kept until it is read again. */
import { formatApprovals } from "../library/approvals.ts";
import { checkAcross } from "../library/check-across.ts";
import { checkSlugs } from "../library/check-slugs.ts";
import { listClosed } from "../library/closed-stories.ts";
import type { ContentReader } from "../library/content-reader.ts";
import { type FinishedStory, finishStory } from "../library/finish-story.ts";
import type { ReadStory } from "../library/read-story.ts";
import { splitFolder } from "../library/split-folder.ts";
import type { SplitStory } from "../library/split-story.ts";
import { sortProblems } from "../problems/problem.ts";
import { approve } from "../review/approve.ts";
import type { Review } from "../review/create-review.ts";
import { readReview } from "../review/read-review.ts";
import type { openAuthorPaths } from "./article/author-paths.ts";
import { createPlaceFinder } from "./article/place-story.ts";
import { convertWord } from "./convert-word.ts";
import type { Desk } from "./desk.ts";
import type { DeskStory } from "./desk-story.ts";
import type { FilesAtHand } from "./files-at-hand.ts";
import { findField } from "./find-field.ts";
import { moveToBody, patchStory } from "./patch-story.ts";
import { placeProblems } from "./place-problems.ts";
import type { Around } from "./read-around.ts";
import { createPictureResolver, showStory } from "./show-story.ts";
import type { StoriesAtHand } from "./stories-at-hand.ts";
import { checkOwnTerms, listTermUse } from "./term-use.ts";
import { readVersionWords } from "./version-words.ts";

interface AtHand {
  readonly files: FilesAtHand;
  readonly reader: ContentReader;
  readonly stories: Pick<StoriesAtHand, "split" | "survey" | "takeWants">;
  readonly authorPaths: ReturnType<typeof openAuthorPaths>;
  readonly look: () => Around;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export type Readings = Pick<Desk, "read" | "version" | "convert" | "weigh" | "approve" | "find">;

export function openReadings({ files, reader, stories, authorPaths, look, now }: AtHand): Readings {
  const { split, survey, takeWants } = stories;
  const reviews = new Map<string, { read: ReadStory; review: Review }>();
  const readSurroundings = () => look().surroundings;
  const finish = (folder: string): { entry: SplitStory; story: FinishedStory | undefined } | undefined => {
    const entry = split(folder);
    return entry && { entry, story: finishStory(reader, entry, readSurroundings()) };
  };
  const findPlace = ({ story }: ReadStory) => {
    const { surroundings, authors, findSeries } = look();
    const names = story.words.authors.map(({ name }) => name);
    const around = { survey: survey(), topics: surroundings.topics, authors, findSeries, now: now() };
    return createPlaceFinder(story, { ...around, findAuthor: authorPaths.open(names, around.survey, authors) });
  };
  /** A story whose fields are wrong, without them. */
  const readPatched = (entry: SplitStory) => {
    const patched = entry.matter === undefined ? patchStory(entry, readSurroundings().topicSlugs?.[0]) : undefined;
    return patched && { patched, story: finishStory(reader, patched, readSurroundings()) };
  };
  const review = (folder: string, read: ReadStory): Review => {
    const made = readReview(reader, readSurroundings(), read);
    reviews.set(folder, { read, review: made });
    return made;
  };

  return {
    read(folder) {
      takeWants();
      const found = finish(folder);
      if (found === undefined) return undefined;
      const { entry, story } = found;
      const across = checkAcross(survey(), [{ entry, story }], [], now());
      const slugs = checkSlugs([entry], survey().slugOwners);
      const own = checkOwnTerms(look().entries, entry.terms, story);
      const problems = sortProblems([...entry.problems, ...slugs, ...(story?.problems ?? []), ...across, ...own]);
      const ofFile = placeProblems(problems, entry, story?.copy);
      const fields = entry.parts?.parsed?.value as DeskStory["fields"];
      const less = readPatched(entry);
      const ofText = less && placeProblems(less.story?.problems ?? [], less.patched, less.story?.copy);
      const placed = less === undefined ? ofFile : [...ofFile, ...moveToBody(ofText ?? [], less.patched, entry)];
      const said = {
        problems: placed,
        places: placed.map((problem) => findField(entry, problem)),
        ...(fields && { fields }),
      };
      const value = story?.value ?? less?.story?.value;
      const shown = value && showStory(reader, value, review(folder, value), findPlace(value));
      return { ...said, ...(shown && { shown }), wants: takeWants(), unspelt: authorPaths.takeUnspelt() };
    },
    version(folder, text) {
      const found = files.findFolder(folder);
      if (found === undefined) return undefined;
      const entry = splitFolder({ ...found, bytes: new TextEncoder().encode(text) }, "");
      const value = finishStory(reader, entry, readSurroundings())?.value ?? readPatched(entry)?.story?.value;
      const fields = Object(entry.parts?.parsed?.value) as object;
      if (value === undefined) return readVersionWords([], fields);
      const reviewed = readReview(reader, readSurroundings(), value);
      const { editions } = showStory(reader, value, reviewed, findPlace(value));
      return readVersionWords(editions, fields);
    },
    convert(folder, word) {
      const read = reviews.get(folder)?.read;
      return read === undefined ? {} : convertWord(read, word);
    },
    weigh(folder) {
      const found = finish(folder);
      if (found === undefined) return undefined;
      const { entry, story } = found;
      const { entries } = look();
      const own = checkOwnTerms(entries, entry.terms, story);
      const problems = [...entry.problems, ...(story?.problems ?? []), ...own];
      const errors = problems.filter(({ severity }) => severity === "error").length;
      const open =
        story?.value === undefined
          ? 0
          : readReview(reader, readSurroundings(), story.value).decisions.filter(({ approved }) => !approved).length;
      const terms = listTermUse(entries, entry.terms, story);
      const characters = story?.value?.story.characters ?? 0;
      return { characters, errors, reminders: problems.length - errors, open, ...(terms && { terms }) };
    },
    approve(folder, numbers) {
      const last = reviews.get(folder);
      if (last === undefined) return undefined;
      const wanted = new Set(numbers);
      const chosen = last.review.decisions.filter(({ number, approved }) => wanted.has(number) && !approved);
      return formatApprovals(approve(last.review, last.read.approvals, chosen).approvals);
    },
    find(folder) {
      const read = finish(folder)?.story?.value;
      return (
        read && {
          read,
          closed: listClosed([...survey().openable.values()], now()),
          findPlace: findPlace(read),
          createResolver: (tag) => createPictureResolver(reader, read, tag),
        }
      );
    },
  };
}
