/**
 * The engine of the desk: files in, stories as the desk shows them out. The same reading, checking, converting and reviewing as
 * the build's, on files at hand; it runs in the page's worker, and in a test that compares it with the built site.
 */
import { fileRows } from "../editions/author-notes.ts";
import { formatApprovals } from "../library/approvals.ts";
import { authorsFile, readAuthors } from "../library/authors.ts";
import { checkAcross } from "../library/check-across.ts";
import { checkSlugs } from "../library/check-slugs.ts";
import { listClosed } from "../library/closed-stories.ts";
import { type FinishedStory, finishStory, type Surroundings } from "../library/finish-story.ts";
import type { ReadStory } from "../library/read-story.ts";
import { readTerms } from "../library/read-terms.ts";
import { splitFolder } from "../library/split-folder.ts";
import type { SplitStory } from "../library/split-story.ts";
import { findState } from "../library/state.ts";
import { listTakenSlugs } from "../library/taken-slugs.ts";
import { glossaryFile } from "../library/terms.ts";
import { topicsFile } from "../library/topics.ts";
import { sortProblems } from "../problems/problem.ts";
import { approve } from "../review/approve.ts";
import type { Review } from "../review/create-review.ts";
import { readReview } from "../review/read-review.ts";
import { openAuthorPaths } from "./article/author-paths.ts";
import { createPlaceFinder } from "./article/place-story.ts";
import { createSeriesFinder } from "./article/series-parts.ts";
import { checkShared } from "./check-shared.ts";
import { convertWord } from "./convert-word.ts";
import type { Desk } from "./desk.ts";
import type { DeskStory, ListedStory } from "./desk-story.ts";
import { createReader, openFiles } from "./files-at-hand.ts";
import { findField } from "./find-field.ts";
import { moveToBody, patchStory } from "./patch-story.ts";
import { placeProblems } from "./place-problems.ts";
import { searchStories } from "./search-stories.ts";
import { createPictureResolver, showStory } from "./show-story.ts";
import { openStories } from "./stories-at-hand.ts";
import { readVersionWords } from "./version-words.ts";

const shared = new Set([topicsFile, glossaryFile, authorsFile]);

/** `now` in milliseconds since 1970, asked for at each reading. */
export function openDesk(now: () => number): Desk {
  const files = openFiles();
  const reader = createReader(files);
  const { split, splitAll, readTop, survey, takeWants, touch, readAhead } = openStories(files);
  const authorPaths = openAuthorPaths();
  const reviews = new Map<string, { read: ReadStory; review: Review }>();
  /** What all are read in the light of. */
  let around: ReturnType<typeof readAround> | undefined;

  const readAround = () => {
    const { entries, topics, hasTopics } = readTerms(reader);
    const glossary = entries.map(({ row }) => row);
    const surroundings: Surroundings = {
      topicSlugs: hasTopics ? topics.map(({ slug }) => slug) : undefined,
      glossary,
      topics,
      checksCopy: true,
    };
    const authors = fileRows(readAuthors(reader, glossary, undefined).value);
    return { surroundings, authors, findSeries: createSeriesFinder(reader, surroundings) };
  };
  const look = () => {
    around ??= readAround();
    return around;
  };
  const readSurroundings = () => look().surroundings;
  const finish = (folder: string): { entry: SplitStory; story: FinishedStory | undefined } | undefined => {
    const entry = split(folder);
    return entry && { entry, story: finishStory(reader, entry, readSurroundings()) };
  };
  const findAll = () => files.listFolders().flatMap((folder) => files.findFolder(folder) ?? []);
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
    put(changed) {
      for (const [path, bytes] of changed) {
        const folder = files.put(path, bytes);
        if (folder !== undefined) touch(folder);
        if (shared.has(path)) around = undefined;
      }
    },
    putTops(tops) {
      for (const [path, bytes] of tops) {
        const folder = files.putTop(path, bytes);
        if (folder !== undefined) touch(folder);
      }
    },
    learnNames: authorPaths.learn,
    bytesOf: files.get,
    folders: findAll,
    list: () =>
      files.listFolders().map((folder): ListedStory => {
        const { facts, authors: people = [], topics = [] } = readTop(folder) ?? {};
        const authors = people.map(({ name, role }) => `${name} ${role}`).join("　");
        const filed = { folder, authors, names: people.map(({ name }) => name), topics };
        if (facts === undefined) return { ...filed, headline: folder };
        const { headline, written, published } = facts;
        return { ...filed, headline: headline || folder, written, state: findState(facts, now()), published };
      }),
    readAhead,
    search: (query) => searchStories(splitAll(), query),
    checkShared() {
      const tops = files.listFolders().map(readTop);
      return checkShared(reader, { surroundings: readSurroundings(), survey: survey(), tops, now: now() });
    },
    topics: () => readSurroundings().topics.map(({ slug, name }) => ({ slug, name })),
    facts(name) {
      const listed = findAll().map((folder) => ({ folder, facts: readTop(folder.slug)?.facts }));
      const found = listed.find(({ folder }) => folder.slug === name)?.facts;
      const taken = [...listTakenSlugs(listed.filter(({ folder }) => folder.slug !== name)).keys()];
      if (found === undefined) return { taken };
      const { folder, ...facts } = found;
      return { facts, taken };
    },
    read(folder) {
      takeWants();
      const found = finish(folder);
      if (found === undefined) return undefined;
      const { entry, story } = found;
      const across = checkAcross(survey(), [{ entry, story }], [], now());
      const slugs = checkSlugs([entry], survey().slugOwners);
      const problems = sortProblems([...entry.problems, ...slugs, ...(story?.problems ?? []), ...across]);
      const own = placeProblems(problems, entry, story?.copy);
      const fields = entry.parts?.parsed?.value as DeskStory["fields"];
      const less = readPatched(entry);
      const ofText = less && placeProblems(less.story?.problems ?? [], less.patched, less.story?.copy);
      const placed = less === undefined ? own : [...own, ...moveToBody(ofText ?? [], less.patched, entry)];
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
      const problems = [...entry.problems, ...(story?.problems ?? [])];
      const errors = problems.filter(({ severity }) => severity === "error").length;
      const open =
        story?.value === undefined
          ? 0
          : readReview(reader, readSurroundings(), story.value).decisions.filter(({ approved }) => !approved).length;
      return { characters: story?.value?.story.characters ?? 0, errors, reminders: problems.length - errors, open };
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
