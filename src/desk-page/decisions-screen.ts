/** All decisions: alike ones are one thing, their lines a concordance with the character in one line of sight. Least sure first. */

import type { ShownDecision, ShownGroup } from "../desk-engine/show-story.ts";
import { variants } from "../site/served-variants.ts";
import type { App, Screen } from "./app.ts";
import { button, h, stone } from "./dom.ts";
import { nameVariantShort } from "./edition-names.ts";
import type { OpenStory } from "./open-story.ts";
import { say } from "./say.ts";

/** Lines of a group shown at once. */
const mostLines = 12;

interface Wishes {
  /** Places taken out: not agreed to with the rest. */
  readonly out: Set<number>;
  readonly lang: string | undefined;
  readonly agree: (numbers: readonly number[]) => void;
  readonly redraw: () => void;
}

function buildLine(
  { number, before, after }: ShownDecision,
  source: string,
  { out, lang, redraw }: Wishes,
): HTMLElement {
  const isOut = out.has(number);
  const turn = () => {
    if (isOut) out.delete(number);
    else out.add(number);
    redraw();
  };
  return h(
    `li${isOut ? ".no" : ""}` as "li",
    {},
    h("span", { lang }, h("span", {}, before)),
    h("b", { lang }, source),
    h("span", { lang }, after),
    button(
      "ok",
      turn,
      { "aria-label": say(isOut ? "putBack" : "takeOut"), "aria-pressed": isOut ? "true" : "false" },
      stone(isOut ? "off" : ""),
    ),
  );
}

function buildGroup(group: ShownGroup, isFirst: boolean, wishes: Wishes, opened: Set<ShownGroup>): HTMLElement {
  const { kind, reason, source, forms, all, approved } = group;
  const { out, lang, agree, redraw } = wishes;
  const chosen = all.filter(({ number }) => !out.has(number)).map(({ number }) => number);
  const lines = opened.has(group) ? all : all.slice(0, mostLines);
  return h(
    "section.alike.thin",
    { "aria-label": source },
    h(
      "div",
      {},
      h(
        `p.fm${[...source].length > 2 ? ".long" : ""}` as "p",
        {},
        h("span", { lang }, source),
        h("span.arrow", {}, "→"),
        ...variants.flatMap(({ tag }) =>
          forms[tag] === undefined ? [] : [h("span", { lang: tag }, forms[tag]), h("small", {}, nameVariantShort(tag))],
        ),
      ),
      h("p.what", {}, h("b", {}, say("times", { kind, n: all.length })), `${reason}。`),
      approved
        ? false
        : h(
            "p.group",
            {},
            button(
              isFirst ? "btn main" : "btn",
              () => agree(chosen),
              { disabled: chosen.length === 0 },
              chosen.length > 1 ? say("agreeSome", { n: chosen.length }) : say("agree"),
            ),
          ),
    ),
    h(
      "ol.kwic",
      {},
      ...lines.map((line) => buildLine(line, source, wishes)),
      lines.length < all.length
        ? h(
            "li.all",
            {},
            button(
              "link",
              () => {
                opened.add(group);
                redraw();
              },
              {},
              say("moreStories", { n: all.length - lines.length }),
            ),
          )
        : false,
    ),
  );
}

export function openDecisionsScreen(app: App, open: OpenStory): Screen {
  const element = h("main.conc.board");
  const out = new Set<number>();
  const opened = new Set<ShownGroup>();
  let showsAgreed = false;
  const agree = (numbers: readonly number[]) => void open.approve(numbers);

  function draw(): void {
    const groups = [...(open.shown?.groups ?? [])].sort((a, b) => a.rank - b.rank);
    const fresh = groups.filter(({ approved }) => !approved);
    const agreed = groups.filter(({ approved }) => approved);
    const sum = (list: readonly ShownGroup[]) => list.reduce((total, { all }) => total + all.length, 0);
    const wishes: Wishes = { out, lang: open.shown?.written, agree, redraw: draw };
    const rest = fresh.flatMap(({ all }) => all.map(({ number }) => number)).filter((number) => !out.has(number));
    element.replaceChildren(
      h(
        "div.sum",
        {},
        h(
          "h1",
          {},
          fresh.length === 0 ? say("allDecided") : say("sumDecisions", { n: sum(fresh), groups: fresh.length }),
        ),
        fresh.length === 0 ? false : h("span.soft", {}, say("leastSure")),
        h(
          "span.group",
          {},
          agreed.length === 0
            ? false
            : button(
                "link",
                () => {
                  showsAgreed = !showsAgreed;
                  draw();
                },
                { "aria-expanded": showsAgreed ? "true" : "false" },
                say("agreed", { n: sum(agreed) }),
              ),
          fresh.length === 0 ? false : button("btn", () => agree(rest), {}, say("agreeRest")),
        ),
      ),
      ...fresh.map((group, at) => buildGroup(group, at === 0, wishes, opened)),
      ...(showsAgreed ? agreed.map((group) => buildGroup(group, false, wishes, opened)) : []),
      h("p.soft", {}, say("agreedKept")),
    );
  }
  const redraw = () => app.gate.whenQuiet("decisions", draw);
  open.addEventListener("story", redraw);
  draw();
  return { element, close: () => open.removeEventListener("story", redraw) };
}
