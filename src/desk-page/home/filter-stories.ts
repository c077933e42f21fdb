/** Which stories the desk lists: by state, by topic, by whoever wrote them, by what is wrong with them. */
import type { ListedStory, StoryWeight } from "../../desk-engine/desk-story.ts";
import type { StoryState } from "../../library/state.ts";

export interface StoryFilter {
  readonly shown: "all" | StoryState | "problems";
  /** Empty: any. */
  readonly topic: string;
  readonly author: string;
}

export const everything: StoryFilter = { shown: "all", topic: "", author: "" };

/** A story that cannot be read has problems. */
const hasProblems = ({ state }: ListedStory, weight: StoryWeight | undefined) =>
  state === undefined || (weight !== undefined && weight.errors + weight.reminders > 0);

export function isListed(
  story: ListedStory,
  { shown, topic, author }: StoryFilter,
  weight: StoryWeight | undefined,
): boolean {
  if (topic !== "" && !story.topics.includes(topic)) return false;
  if (author !== "" && !story.names.includes(author)) return false;
  return shown === "all" || (shown === "problems" ? hasProblems(story, weight) : story.state === shown);
}

/** Everybody who wrote something here, those who wrote most first. */
export function listAuthors(stories: readonly ListedStory[]): string[] {
  const counts = new Map<string, number>();
  for (const name of stories.flatMap(({ names }) => [...new Set(names)])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
