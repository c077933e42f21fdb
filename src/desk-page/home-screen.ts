/** The desk: what is on it, what is planned, what is out, and when. */
import type { ListedStory, StoryWeight } from "../desk-engine/open-desk.ts";
import type { StoryState } from "../library/state.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import { standards } from "../variants/table.ts";
import { type App, placeOf, type Screen } from "./app.ts";
import { button, h, stone } from "./dom.ts";
import { buildLooksButton } from "./looks.ts";
import { formatWhen } from "./moments.ts";
import { buildMonth } from "./month.ts";
import { openNewStory } from "./new-story.ts";
import { count, say } from "./say.ts";
import { stateStones } from "./states.ts";

type Shown = "all" | StoryState | "problems";

/** Stories of a section shown at once. */
const mostRows = 30;

const weights = new Map<string, StoryWeight>();

const stateOf = ({ state }: ListedStory): StoryState | "broken" => state ?? "broken";

function buildRow(story: ListedStory, isNext: boolean): HTMLElement {
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

function buildSection(
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

export async function openHomeScreen(app: App): Promise<Screen> {
  const element = h("div.desk-home");
  let stories = [...(await app.ask("list", undefined))];
  let shown: Shown = "all";
  let showsAll = false;
  let isClosed = false;
  const list = h("div");
  const side = h("aside.side", {});

  const isShown = (story: ListedStory) => {
    if (shown === "all") return true;
    if (shown !== "problems") return story.state === shown;
    const weight = weights.get(story.folder);
    return story.state === undefined || (weight !== undefined && weight.errors + weight.reminders > 0);
  };

  function drawFilter(): HTMLElement {
    const choices: readonly Shown[] = ["all", "draft", "scheduled", "published", "retracted", "problems"];
    return h(
      "nav.filter",
      { "aria-label": say("onlyShow") },
      ...choices.map((choice) => {
        const n =
          choice === "all"
            ? stories.length
            : choice === "problems"
              ? 0
              : stories.filter(({ state }) => state === choice).length;
        const label = choice === "problems" ? say("withProblems") : say(choice);
        return button(
          "pickone",
          () => {
            shown = choice;
            draw();
          },
          { "aria-pressed": choice === shown ? "true" : "false" },
          choice === "all" || choice === "problems" ? false : stone(stateStones[choice]),
          label,
          choice === "problems" ? false : h("span", {}, n),
        );
      }),
    );
  }

  function draw(): void {
    const seen = stories.filter(isShown);
    const byDay = (a: ListedStory, b: ListedStory) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1);
    const of = (...states: (StoryState | "broken")[]) => seen.filter((story) => states.includes(stateOf(story)));
    const more = () => {
      showsAll = true;
      draw();
    };
    const sections = [
      buildSection("onDesk", of("draft", "broken").sort(byDay).reverse(), showsAll, more),
      buildSection("scheduled", of("scheduled").sort(byDay), showsAll, more),
      buildSection("published", of("published", "retracted").sort(byDay).reverse(), showsAll, more),
    ].filter((section) => section !== undefined);
    list.replaceChildren(drawFilter(), ...(sections.length === 0 ? [h("p.soft", {}, say("none"))] : sections));
  }

  function drawSide(): void {
    side.replaceChildren(
      h("div.new", {}, app.may.write ? button("btn main", () => openNewStory(app), {}, say("begin")) : false),
      buildMonth(stories, Date.now()),
    );
  }

  /** Counts one story after the other, so that the list is there at once. */
  async function weigh(): Promise<void> {
    for (const { folder } of [...stories].slice(0, 200)) {
      if (isClosed) return;
      await app.files.loadStory(folder);
      const weight = await app.ask("weigh", folder);
      if (weight === undefined || JSON.stringify(weight) === JSON.stringify(weights.get(folder))) continue;
      weights.set(folder, weight);
      const row = list.querySelector(`[data-folder="${CSS.escape(folder)}"]`);
      const story = stories.find((other) => other.folder === folder);
      if (row !== null && story !== undefined) row.replaceWith(buildRow(story, row.classList.contains("next")));
    }
  }

  const refresh = () =>
    void app.files.refresh().then(async (changed) => {
      if (!changed || isClosed) return;
      stories = [...(await app.ask("list", undefined))];
      draw();
      drawSide();
      await weigh();
    });
  addEventListener("focus", refresh);

  const name = h(
    "a.name",
    { href: "#/" },
    h("img", { src: "./favicon.svg", alt: "", width: 32, height: 32 }),
    site.name,
    h("small", {}, say("desk")),
  );
  const header = h(
    "header",
    {},
    h("div.top.board", {}, name, h("div.acts", {}, buildLooksButton())),
    h("hr.hoshi.board"),
  );
  if (stories.length === 0) {
    const editions = variants.map((variant) => variant.name).join("、");
    element.replaceChildren(
      header,
      h(
        "main.first.board",
        {},
        h("h1", {}, say("firstTitle")),
        h("p", {}, say("firstText", { editions })),
        h(
          "div.two",
          {},
          h(
            "div.new",
            {},
            button("btn main", () => openNewStory(app), {}, say("beginFirst")),
            h("p.soft", {}, say("firstHint")),
          ),
        ),
      ),
    );
  } else {
    draw();
    drawSide();
    element.replaceChildren(header, h("main.cols.board", {}, h("h1.vh", {}, say("desk")), list, side));
    void weigh();
  }
  return {
    element,
    close() {
      isClosed = true;
      removeEventListener("focus", refresh);
    },
  };
}
