/** The bar over the list: states with their counts, a topic, an author. */
import type { ListedStory } from "../../desk-engine/desk-story.ts";
import { button, h, listen, stone } from "../dom.ts";
import { say } from "../say.ts";
import { stateStones } from "../states.ts";
import { isListed, listAuthors, type StoryFilter } from "./filter-stories.ts";
import { weights } from "./weights.ts";

interface Filed {
  readonly stories: readonly ListedStory[];
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  /** Not all stories were looked through for problems yet. */
  readonly isCounting: boolean;
}

const choices = ["all", "draft", "scheduled", "published", "retracted", "problems"] as const;

export function buildFilterBar(
  { stories, topics, isCounting }: Filed,
  filter: StoryFilter,
  onChange: (filter: StoryFilter) => void,
): HTMLElement {
  const count = (shown: StoryFilter["shown"]) =>
    stories.filter((story) => isListed(story, { ...filter, shown }, weights.get(story.folder))).length;
  const choose = (
    word: "anyTopic" | "anyAuthor",
    key: "topic" | "author",
    options: readonly (readonly [value: string, name: string])[],
  ) => {
    const select = h(
      "select",
      { "aria-label": say(word), "data-filter": key },
      h("option", { value: "" }, say(word)),
      ...options.map(([value, name]) => h("option", { value, selected: value === filter[key] }, name)),
    );
    return listen(select, { change: () => onChange({ ...filter, [key]: select.value }) });
  };
  const authors = listAuthors(stories);
  return h(
    "nav.filter",
    { "aria-label": say("onlyShow") },
    ...choices.map((choice) =>
      button(
        "pickone",
        () => onChange({ ...filter, shown: choice }),
        { "aria-pressed": choice === filter.shown ? "true" : "false", "data-filter": choice },
        choice === "all" || choice === "problems" ? false : stone(stateStones[choice]),
        choice === "problems" ? say("withProblems") : say(choice),
        h("span", {}, `${count(choice)}${choice === "problems" && isCounting ? "…" : ""}`),
      ),
    ),
    h(
      "span.end",
      {},
      topics.length < 2
        ? false
        : choose(
            "anyTopic",
            "topic",
            topics.map(({ slug, name }) => [slug, name]),
          ),
      authors.length < 2
        ? false
        : choose(
            "anyAuthor",
            "author",
            authors.map((name) => [name, name]),
          ),
    ),
  );
}
