/** The desk: what is on it, what is planned, what is out, and when. */
import { variants } from "../site/served-variants.ts";
import type { App, Screen } from "./app.ts";
import { createClockNote } from "./clock/clock-note.ts";
import { button, h } from "./dom.ts";
import { buildDropPlace } from "./home/drop-place.ts";
import { buildFilterBar } from "./home/filter-bar.ts";
import { everything, isListed } from "./home/filter-stories.ts";
import { orderOnDesk, orderOut, orderPlanned } from "./home/order-stories.ts";
import { createSeek } from "./home/seek.ts";
import { createSharedProblems } from "./home/shared-problems.ts";
import { buildToday } from "./home/today.ts";
import { buildTop } from "./home/top-bar.ts";
import { weighStories } from "./home/weigh-stories.ts";
import { listTermUses, weights } from "./home/weights.ts";
import { isPlainKey } from "./keys/letter-keys.ts";
import { buildMonth } from "./month.ts";
import { openNewStory } from "./new-story.ts";
import { tellRemote } from "./remote/sign-out.ts";
import { say } from "./say.ts";
import { buildRow, buildSection } from "./story-list.ts";

export async function openHomeScreen(app: App): Promise<Screen> {
  const element = h("div");
  const readLists = () => Promise.all([app.ask("list", undefined), app.ask("topics", undefined)]);
  let [stories, topics] = await readLists();
  let filter = everything;
  let hits: HTMLElement | undefined;
  let showsAll = false;
  let isClosed = false;
  let isCounting = false;
  let turn = 0;
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
    buildFilterBar({ stories, topics, isCounting }, filter, (next) => {
      filter = next;
      const last = document.activeElement?.getAttribute("data-filter");
      draw();
      list.querySelector<HTMLElement>(`[data-filter="${last}"]`)?.focus();
    });

  function drawList(): HTMLElement[] {
    const seen = stories.filter((story) => isListed(story, filter, weights.get(story.folder)));
    const more = () => {
      showsAll = true;
      draw();
    };
    const sections = [
      buildSection("onDesk", orderOnDesk(seen), showsAll, more),
      buildSection("scheduled", orderPlanned(seen), showsAll, more),
      buildSection("published", orderOut(seen), showsAll, more),
    ].filter((section) => section !== undefined);
    return [drawBar(), ...(sections.length === 0 ? [h("p.soft", {}, say("none"))] : sections)];
  }

  function draw(): void {
    list.replaceChildren(...(hits === undefined ? drawList() : [hits]));
  }

  const begin = () => openNewStory(app);
  const drop = buildDropPlace(app, element);
  const shared = createSharedProblems(app);
  function drawSide(): void {
    side.replaceChildren(
      h("div.new", {}, app.may.write ? button("btn main", begin, {}, say("begin")) : false, drop ?? false),
      ...tellRemote(app),
      buildMonth(stories, Date.now()),
      buildToday(Date.now()) ?? "",
    );
  }

  const bar = () => list.querySelector(".filter");
  /** How many have problems is known only now; nobody's focus is taken away for it. */
  function tellCounted(): void {
    if (hits === undefined && filter.shown === "problems" && !list.contains(document.activeElement)) draw();
    else if (bar()?.contains(document.activeElement) === false) bar()?.replaceWith(drawBar());
  }

  function redrawRow(folder: string): void {
    const row = list.querySelector(`.list [data-folder="${CSS.escape(folder)}"]`);
    const story = stories.find((other) => other.folder === folder);
    if (row === null || story === undefined) return;
    const hasFocus = row.contains(document.activeElement);
    const next = buildRow(story, row.classList.contains("next"));
    row.replaceWith(next);
    if (hasFocus) next.querySelector("a")?.focus();
  }

  async function weigh(): Promise<void> {
    turn += 1;
    const own = turn;
    isCounting = true;
    let count = 0;
    const isWhole = await weighStories(app, [...orderOnDesk(stories), ...orderPlanned(stories), ...orderOut(stories)], {
      // A story that is being opened is its own screen's.
      isShown: () => !isClosed && own === turn && /^#?\/?$/.test(location.hash),
      onKnown: () => {
        for (const row of list.querySelectorAll<HTMLElement>(".list [data-folder]"))
          redrawRow(row.dataset["folder"] ?? "");
        tellCounted();
      },
      onWeight(folder) {
        redrawRow(folder);
        count += 1;
        if (count % 20 === 0) tellCounted();
      },
    });
    if (own !== turn) return;
    isCounting = false;
    tellCounted();
    // What nothing uses is known only now.
    if (isWhole) await shared.refresh(listTermUses(stories.map(({ folder }) => folder)));
  }

  const refresh = async () => {
    // A store that does not answer now may the next time; what is shown stays.
    const changed = await app.files.refresh().catch(() => false);
    if (!changed || isClosed) return;
    [stories, topics] = await readLists();
    draw();
    drawSide();
    seek.again();
    await shared.refresh();
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

  const hasStories = stories.length > 0;
  const header = buildTop(app, hasStories ? seek.element : false);
  const editions = variants.map((variant) => variant.name).join("、");
  if (hasStories) {
    draw();
    drawSide();
    element.replaceChildren(
      header,
      h(
        "main.cols.board",
        {},
        h("h1.vh", {}, say("desk")),
        h("div", {}, createClockNote(app), shared.element, list),
        side,
      ),
    );
    void shared.refresh();
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
