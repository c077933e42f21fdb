/** The rims of an open story: above where I am and the one act, below every number, and on a telephone the dock. */
import type { StoryState } from "../library/state.ts";
import { type App, placeOf } from "./app.ts";
import { button, h, stone } from "./dom.ts";
import { insertEvent } from "./insert/inserting.ts";
import { buildLooksButton } from "./looks.ts";
import type { OpenStory } from "./open-story.ts";
import type { SaveState } from "./save-state.ts";
import { count, say } from "./say.ts";
import { stateStones } from "./states.ts";

export const tabs = ["text", "fields", "decisions", "history"] as const;
export type Tab = (typeof tabs)[number] | "publish" | "proof";

export interface Frame {
  readonly top: HTMLElement;
  readonly bottom: HTMLElement;
  /** Says all of it anew. */
  readonly update: () => void;
  readonly close: () => void;
}

/** Screens with a heading of their own: above them the headline is a name. */
const ownsHeading = (tab: Tab, { session }: OpenStory) =>
  tab === "publish" || tab === "decisions" || session.state.kind === "clash";

const clock = (at: Date) => at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

export function formatSave(state: SaveState): string {
  if (state.kind === "saved") return say("saved", { time: state.at === undefined ? "" : clock(state.at) }).trim();
  if (state.kind === "failed") return say("notSaved", { why: state.why });
  return state.kind === "clash" ? say("clashTitle") : say("saving");
}

export function buildFrame(
  app: App,
  open: OpenStory,
  tab: Tab,
  facts: () => { headline: string; state: StoryState | "broken" | undefined },
): Frame {
  const slug = h("div.slug");
  const numbers = h("span");
  const decisionCount = h("span");
  const link = (name: Tab, label: string, ...more: (HTMLElement | string)[]) =>
    h(
      "a",
      { href: placeOf(open.folder, name), "aria-current": name === tab ? "page" : undefined },
      label,
      " ",
      ...more,
    );
  const isOut = () => facts().state === "published";
  const act = h("a.btn.main", { href: placeOf(open.folder, "publish") });
  const top = h(
    "header.bar",
    {},
    h(
      "a.home",
      { href: "#/", "aria-label": say("desk") },
      h("img", { src: "./favicon.svg", alt: "", width: 32, height: 32 }),
    ),
    slug,
    h(
      "nav.tabs",
      { "aria-label": say("desk") },
      link("text", say("text")),
      link("fields", say("fields")),
      link("decisions", say("decisionsTab"), decisionCount),
      link("history", say("historyTab")),
    ),
    h(
      "div.acts",
      {},
      buildLooksButton(),
      tab === "publish" ? h("a.btn", { href: placeOf(open.folder, "text") }, say("backToText")) : act,
    ),
  );
  const save = h("span.save", {});
  const dockCount = h("sup");
  const bottom = h(
    "div",
    {},
    h(
      "footer.ruler",
      {},
      save,
      numbers,
      h(
        "span.end",
        {},
        tab === "text" && app.may.write
          ? button("link", () => document.dispatchEvent(new Event(insertEvent)), {}, `＋ ${say("insert")}`)
          : false,
        h("a.needs", {}),
        h("a.wide", { href: placeOf(open.folder, "decisions") }),
      ),
    ),
    h(
      "nav.dock",
      { "aria-label": say("desk") },
      h(
        "a",
        { href: placeOf(open.folder, "text"), "aria-current": tab === "text" ? "page" : undefined },
        h("span", {}, say("text")),
      ),
      h(
        "a",
        { href: placeOf(open.folder, "proof"), "aria-current": tab === "proof" ? "page" : undefined },
        h("span", {}, say("editionsTab")),
      ),
      h(
        "a",
        { href: placeOf(open.folder, "decisions"), "aria-current": tab === "decisions" ? "page" : undefined },
        h("span", {}, say("decisionsTab"), dockCount),
      ),
      h(
        "a",
        { href: placeOf(open.folder, "fields"), "aria-current": tab === "fields" ? "page" : undefined },
        h("span", {}, say("fields")),
      ),
    ),
  );
  const needs = bottom.querySelector(".needs") as HTMLElement;
  const decisionLink = bottom.querySelector(".end .wide") as HTMLElement;
  const stones = { saved: "done", waiting: "half", saving: "half", failed: "off", clash: "off" } as const;
  const update = () => {
    const { headline, state } = facts();
    slug.replaceChildren(
      ...(state === undefined ? [] : [stone(stateStones[state]), h("span", {}, say(state))]),
      h(ownsHeading(tab, open) ? "b" : "h1", { lang: open.shown?.written }, headline),
    );
    act.textContent = say(isOut() ? "resendAct" : "publishAct");
    const { shown } = open;
    decisionCount.textContent = open.open === 0 ? "" : String(open.open);
    dockCount.textContent = open.open === 0 ? "" : String(open.open);
    decisionLink.textContent = open.open === 0 ? "" : say("decisions", { n: open.open });
    const errors = open.count("error");
    const reminders = open.count("warning");
    needs.replaceChildren(
      ...(errors > 0
        ? [stone("key"), say("errors", { n: errors })]
        : reminders > 0
          ? [stone(), say("reminders", { n: reminders })]
          : []),
    );
    needs.setAttribute("href", placeOf(open.folder, open.place));
    needs.hidden = needs.childNodes.length === 0;
    decisionLink.hidden = decisionLink.textContent === "";
    const { state: saving } = open.session;
    save.replaceChildren(stone(stones[saving.kind]), " ", formatSave(saving));
    save.setAttribute("role", saving.kind === "failed" ? "alert" : "none");
    numbers.replaceChildren(
      ...(shown === undefined
        ? []
        : [
            h("b.num", {}, count(shown.characters)),
            say("charactersOf", { n: "" }),
            h("span.wide", {}, `　${say("minutes", { n: shown.minutes })}`),
          ]),
    );
  };
  const later = () => app.gate.whenQuiet("frame", update);
  open.addEventListener("story", later);
  open.session.addEventListener("state", later);
  update();
  return {
    top,
    bottom,
    update,
    close() {
      open.removeEventListener("story", later);
      open.session.removeEventListener("state", later);
    },
  };
}
