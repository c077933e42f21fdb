/** The search over all that is on the desk and in the archive, in both scripts. */
import type { ListedStory } from "../../desk-engine/desk-story.ts";
import type { Piece, StoryHit } from "../../desk-engine/search-stories.ts";
import { type App, placeOf } from "../app.ts";
import { h, listen, stone, svg } from "../dom.ts";
import { formatWhen } from "../moments.ts";
import { say } from "../say.ts";
import { stateStones } from "../states.ts";

/** Milliseconds after the last letter. */
const pause = 200;

/** Hits shown at once. */
const mostHits = 50;

const mark = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? h("mark", {}, text) : text));

function buildHit({ folder, headline, text }: StoryHit, story: ListedStory | undefined): HTMLElement {
  const state = story?.state ?? "broken";
  const when =
    story?.published === undefined || state === "draft" ? "" : `　${formatWhen(story.published, Date.now())}`;
  const lang = story?.written;
  return h(
    "li.row",
    {},
    stone(stateStones[state]),
    h("h3", {}, h("a", { href: placeOf(folder, "text"), lang }, ...mark(headline))),
    h("p.soft", {}, `${say(state)}${when}`),
    h("p.text", { lang }, ...mark(text)),
  );
}

function buildHits(query: string, hits: readonly StoryHit[], stories: readonly ListedStory[]): HTMLElement {
  const count = hits.reduce((sum, hit) => sum + hit.count, 0);
  return h(
    "section.hits",
    { "aria-label": say("seek") },
    h("h2.vh", {}, say("seek")),
    h(
      "p.found",
      { role: "status" },
      hits.length === 0 ? say("soughtNothing", { query }) : say("sought", { query, stories: hits.length, n: count }),
    ),
    h(
      "ol",
      {},
      ...hits.slice(0, mostHits).map((hit) =>
        buildHit(
          hit,
          stories.find(({ folder }) => folder === hit.folder),
        ),
      ),
    ),
  );
}

export interface Seek {
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** Asks again: the stories are others. */
  readonly again: () => void;
}

/** `onHits` gets what was found; nothing when nothing is sought. */
export function createSeek(
  app: App,
  stories: () => readonly ListedStory[],
  onHits: (hits: HTMLElement | undefined) => void,
): Seek {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const input = h("input", {
    type: "search",
    "aria-label": say("seek"),
    placeholder: say("seekHint"),
    autocomplete: "off",
  });
  async function seek(): Promise<void> {
    turn += 1;
    const own = turn;
    const query = input.value.trim();
    // A store that does not answer now may the next time; what is here is sought.
    if (query !== "") await app.files.loadTexts().catch(() => false);
    const hits = query === "" ? undefined : await app.ask("search", query);
    if (own === turn) onHits(hits && buildHits(query, hits, stories()));
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => app.gate.whenQuiet("seek", () => void seek()), pause);
  };
  // The texts come while the question is typed.
  listen(input, { input: later, focus: () => void app.files.loadTexts().catch(() => false) });
  const lens = svg(
    "svg",
    { viewBox: "0 0 20 20", "aria-hidden": "true", fill: "none", stroke: "currentColor", "stroke-width": 1.5 },
    svg("circle", { cx: 8.5, cy: 8.5, r: 6 }),
    svg("path", { d: "m13 13 5 5" }),
  );
  const element = listen(h("form.seek", { role: "search" }, lens, input, h("kbd", { "aria-hidden": "true" }, "/")), {
    submit(event) {
      event.preventDefault();
      if (!app.gate.isComposing()) void seek();
    },
  });
  return {
    element,
    focus: () => input.select(),
    again: () => {
      if (input.value.trim() !== "") void seek();
    },
  };
}
