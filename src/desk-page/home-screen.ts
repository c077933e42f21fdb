/** The desk: what is on it, what is planned, what is out, and when. */
import type { ListedStory } from "../desk-engine/desk-story.ts";
import type { StoryState } from "../library/state.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { App, Screen } from "./app.ts";
import { button, h, stone } from "./dom.ts";
import { buildLooksButton } from "./looks.ts";
import { buildMonth } from "./month.ts";
import { openNewStory } from "./new-story.ts";
import { say } from "./say.ts";
import { stateStones } from "./states.ts";
import { buildRow, buildSection, stateOf, weights } from "./story-list.ts";

type Shown = "all" | StoryState | "problems";

export async function openHomeScreen(app: App): Promise<Screen> {
  const element = h("div");
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
