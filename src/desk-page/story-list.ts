/** Rows of the desk's list: a stone, a headline, who wrote it, when it goes out, and what waits. */
import type { ListedStory } from "../desk-engine/desk-story.ts";
import type { StoryState } from "../library/state.ts";
import { site } from "../site/site.ts";
import { standards } from "../variants/table.ts";
import { placeOf } from "./app.ts";
import { button, h, stone } from "./dom.ts";
import { weights } from "./home/weights.ts";
import { formatWhen } from "./moments.ts";
import { count, say } from "./say.ts";
import { stateStones } from "./states.ts";

/** Stories of a section shown at once. */
const mostRows = 30;

export const stateOf = ({ state }: ListedStory): StoryState | "broken" => state ?? "broken";

export function buildRow(story: ListedStory, isNext: boolean): HTMLElement {
  const { folder, headline, written, authors, published } = story;
  const weight = weights.get(folder);
  const state = stateOf(story);
  const when = published === undefined || state === "draft" ? "" : formatWhen(published, Date.now());
  const need =
    weight === undefined
      ? ""
      : weight.errors > 0
        ? h("b.red", {}, say("errors", { n: weight.errors }))
        : weight.reminders > 0
          ? say("reminders", { n: weight.reminders })
          : "";
  return h(
    `li.row${isNext ? ".next" : ""}` as "li",
    { "data-folder": folder },
    stone(isNext ? "key" : stateStones[state]),
    h("h3", {}, h("a", { href: placeOf(folder, "text"), lang: written }, headline)),
    h(
      "p.by",
      {},
      h("span", {}, authors || site.desk),
      written === undefined || written === site.writtenVariant
        ? false
        : h("span", { lang: written }, standards[written].name),
    ),
    h(
      "p.facts",
      {},
      h("span.when", {}, h("span.vh", {}, `${say(state)}，`), isNext ? h("b", {}, when) : when),
      h(
        "span.c4.num",
        {},
        weight === undefined || weight.characters === 0 ? "" : [count(weight.characters), h("span.lab", {}, " 字")],
      ),
      h("span.c5.need", {}, need),
      h(
        "span.c6",
        {},
        weight === undefined || weight.open === 0 ? "" : [h("span.lab", {}, `${say("decisionsTab")} `), weight.open],
      ),
    ),
  );
}

export function buildSection(
  name: "onDesk" | "scheduled" | "published",
  stories: readonly ListedStory[],
  all: boolean,
  more: () => void,
): HTMLElement | undefined {
  if (stories.length === 0) return undefined;
  const shown = all ? stories : stories.slice(0, mostRows);
  return h(
    "section.list",
    { "aria-label": say(name) },
    h(
      "h2.cap",
      {},
      h("span.t", {}, say(name), " ", h("small", {}, stories.length)),
      h("small", {}, name === "onDesk" ? "" : say("goesOut")),
      h("small", {}, say("characters")),
      h("small", {}, say("problems")),
      h("small", {}, say("waiting")),
    ),
    h("ol", {}, ...shown.map((story, at) => buildRow(story, name === "scheduled" && at === 0))),
    shown.length < stories.length
      ? h("p.more", {}, button("link", more, {}, say("moreStories", { n: stories.length - shown.length })))
      : false,
  );
}
