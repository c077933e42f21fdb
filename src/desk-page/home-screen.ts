/** The desk: what is on it, what is planned, what is out, and when. */
import type { ListedStory } from "../desk-engine/desk-story.ts";
import type { StoryState } from "../library/state.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { App, Screen } from "./app.ts";
import { button, h } from "./dom.ts";
import { buildDropPlace } from "./home/drop-place.ts";
import { buildFilterBar } from "./home/filter-bar.ts";
import { everything, isListed } from "./home/filter-stories.ts";
import { createSeek } from "./home/seek.ts";
import { buildToday } from "./home/today.ts";
import { weights } from "./home/weights.ts";
import { openKeysPanel } from "./keys/keys-panel.ts";
import { isPlainKey } from "./keys/letter-keys.ts";
import { buildLooksButton } from "./looks.ts";
import { buildMonth } from "./month.ts";
import { openNewStory } from "./new-story.ts";
import { buildSignOut, tellRemote } from "./remote/sign-out.ts";
import { say } from "./say.ts";
import { buildRow, buildSection, stateOf } from "./story-list.ts";

const byDay = (a: ListedStory, b: ListedStory) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1);

export async function openHomeScreen(app: App): Promise<Screen> {
  const element = h("div");
  const readLists = () => Promise.all([app.ask("list", undefined), app.ask("topics", undefined)]);
  let [stories, topics] = await readLists();
  let filter = everything;
  let hits: HTMLElement | undefined;
  let showsAll = false;
  let isClosed = false;
  const list = h("div");
  const side = h("aside.side", {});
  const seek = createSeek(
    app,
    () => stories,
    (found) => {
      hits = found;
      draw();
    },
  );

  const drawBar = () =>
    buildFilterBar({ stories, topics }, filter, (next) => {
      filter = next;
      const last = document.activeElement?.getAttribute("data-filter");
      draw();
      list.querySelector<HTMLElement>(`[data-filter="${last}"]`)?.focus();
    });

  function drawList(): HTMLElement[] {
    const seen = stories.filter((story) => isListed(story, filter, weights.get(story.folder)));
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
    return [drawBar(), ...(sections.length === 0 ? [h("p.soft", {}, say("none"))] : sections)];
  }

  function draw(): void {
    list.replaceChildren(...(hits === undefined ? drawList() : [hits]));
  }

  const begin = () => openNewStory(app);
  const drop = buildDropPlace(app, element);
  function drawSide(): void {
    side.replaceChildren(
      h("div.new", {}, app.may.write ? button("btn main", begin, {}, say("begin")) : false, drop ?? false),
      ...tellRemote(app),
      buildMonth(stories, Date.now()),
      buildToday(Date.now()) ?? "",
    );
  }

  /** Counts one story after the other, so that the list is there at once. */
  async function weigh(): Promise<void> {
    // On a host every picture of a story is a question of its own: what is out is not fetched to be counted.
    const counted = app.remote === undefined ? stories : stories.filter(({ state }) => state !== "published");
    for (const { folder } of counted.slice(0, 200)) {
      if (isClosed) return;
      const isHeld = await app.files.loadStory(folder).then(
        () => true,
        () => false,
      );
      if (!isHeld) return;
      const weight = await app.ask("weigh", folder);
      if (weight === undefined || JSON.stringify(weight) === JSON.stringify(weights.get(folder))) continue;
      weights.set(folder, weight);
      const row = list.querySelector(`[data-folder="${CSS.escape(folder)}"]`);
      const story = stories.find((other) => other.folder === folder);
      if (row !== null && story !== undefined) row.replaceWith(buildRow(story, row.classList.contains("next")));
    }
    // How many have problems is known only now.
    const bar = list.querySelector(".filter");
    if (bar?.contains(document.activeElement) === false) bar.replaceWith(drawBar());
  }

  const refresh = async () => {
    // A store that does not answer now may the next time; what is shown stays.
    const changed = await app.files.refresh().catch(() => false);
    if (!changed || isClosed) return;
    [stories, topics] = await readLists();
    draw();
    drawSide();
    seek.again();
    await weigh();
  };
  /** THE keys of this screen; `keys/shortcuts.ts` lists them. */
  const step = (by: number) => {
    const links = [...list.querySelectorAll<HTMLElement>("h3 a")];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links.at(Math.min(links.length - 1, Math.max(0, at + by)))?.focus();
  };
  const shortcuts: Readonly<Record<string, () => void>> = {
    "/": seek.focus,
    n: () => app.may.write && begin(),
    j: () => step(1),
    k: () => step(-1),
  };
  const keys = (event: KeyboardEvent) => {
    const act = shortcuts[event.key.toLowerCase()];
    if (act === undefined || !isPlainKey(app, event)) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", keys);
  addEventListener("focus", refresh);

  const name = h(
    "a.name",
    { href: "#/" },
    h("img", { src: "./favicon.svg", alt: "", width: 32, height: 32 }),
    site.name,
    h("small", {}, say("desk")),
  );
  const acts = h(
    "div.acts",
    {},
    buildLooksButton(),
    button("link wide", () => openKeysPanel(), {}, say("keys")),
    buildSignOut(app),
  );
  const hasStories = stories.length > 0;
  const top = h("div.top.board", {}, name, hasStories ? seek.element : false, acts);
  const header = h("header", {}, top, h("hr.hoshi.board"));
  const editions = variants.map((variant) => variant.name).join("、");
  if (hasStories) {
    draw();
    drawSide();
    element.replaceChildren(header, h("main.cols.board", {}, h("h1.vh", {}, say("desk")), list, side));
    void weigh();
  } else
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
          h("div.new", {}, button("btn main", begin, {}, say("beginFirst")), h("p.soft", {}, say("firstHint"))),
          drop ?? false,
        ),
      ),
    );
  return {
    element,
    close() {
      isClosed = true;
      document.removeEventListener("keydown", keys);
      removeEventListener("focus", refresh);
    },
  };
}
