/**
 * The engine of the desk: files in, stories as the desk shows them out. The same reading, checking, converting and reviewing as
 * the build's, on files at hand; it runs in the page's worker, and in a test that compares it with the built site.
 */
import { listTakenSlugs } from "../library/taken-slugs.ts";
import { openAuthorPaths } from "./article/author-paths.ts";
import { checkShared } from "./check-shared.ts";
import type { Desk } from "./desk.ts";
import { createReader, openFiles } from "./files-at-hand.ts";
import { listStory } from "./list-story.ts";
import { openReadings } from "./open-readings.ts";
import { openAround } from "./read-around.ts";
import { searchStories } from "./search-stories.ts";
import { openStories } from "./stories-at-hand.ts";

/** `now` in milliseconds since 1970, asked for at each reading. */
export function openDesk(now: () => number): Desk {
  const files = openFiles();
  const reader = createReader(files);
  const stories = openStories(files);
  const { splitAll, readTop, survey, touch, readAhead } = stories;
  const authorPaths = openAuthorPaths();
  const around = openAround(reader);
  const findAll = () => files.listFolders().flatMap((folder) => files.findFolder(folder) ?? []);
  return {
    put(changed) {
      for (const [path, bytes] of changed) {
        const folder = files.put(path, bytes);
        if (folder !== undefined) touch(folder);
        around.touch(path);
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
    list: () => files.listFolders().map((folder) => listStory(folder, readTop(folder), now())),
    readAhead,
    search: (query) => searchStories(splitAll(), query),
    checkShared(uses) {
      const tops = files.listFolders().map(readTop);
      const { surroundings, entries } = around.look();
      return checkShared(reader, { surroundings, entries, survey: survey(), tops, uses, now: now() });
    },
    topics: () => around.look().surroundings.topics.map(({ slug, name }) => ({ slug, name })),
    facts(name) {
      const listed = findAll().map((folder) => ({ folder, facts: readTop(folder.slug)?.facts }));
      const found = listed.find(({ folder }) => folder.slug === name)?.facts;
      const taken = [...listTakenSlugs(listed.filter(({ folder }) => folder.slug !== name)).keys()];
      if (found === undefined) return { taken };
      const { folder, ...facts } = found;
      return { facts, taken };
    },
    ...openReadings({ files, reader, stories, authorPaths, look: around.look, now }),
  };
}
