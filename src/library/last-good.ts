/** Stories as they last were without errors: what a preview goes on to show while a file is being mended. */
import type { Problem } from "../problems/problem.ts";
import type { Content } from "./read-content.ts";
import type { ReadStory } from "./read-story.ts";

export interface FilledContent {
  readonly stories: readonly ReadStory[];
  /** Those that are not as their files say, and what is wrong with them. */
  readonly broken: readonly { readonly slug: string; readonly problems: readonly Problem[] }[];
}

/** Remembers from one reading to the next. A story whose folder is gone is gone. */
export function createLastGood(): (content: Content) => FilledContent {
  let good = new Map<string, ReadStory>();
  return ({ stories, folders, problems }) => {
    const sound = new Map(stories.map((read) => [read.story.file, read]));
    const missing = folders.filter(({ file }) => !sound.has(file)).map(({ file }) => file);
    const kept = missing.flatMap((file) => good.get(file) ?? []);
    good = new Map([...sound, ...kept.map((read) => [read.story.file, read] as const)]);
    const broken = missing.map((file) => {
      const folder = file.replace(/[^/]+$/, "");
      const slug = good.get(file)?.story.slug ?? folder.split("/").at(-2) ?? "";
      const own = problems.filter((problem) => problem.severity === "error" && problem.file.startsWith(folder));
      return { slug, problems: own };
    });
    return { stories: [...stories, ...kept], broken };
  };
}
