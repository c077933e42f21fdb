/** A decision, opened: what is written, what this edition makes of it, why, and the buttons that agree. */

import type { ShownGroup } from "../desk-engine/show-story.ts";
import type { VariantTag } from "../variants/table.ts";
import { button, h } from "./dom.ts";
import { nameVariantShort } from "./edition-names.ts";
import { say } from "./say.ts";

interface Acts {
  readonly agree: (numbers: readonly number[]) => void;
  readonly close: () => void;
  /** Absent where nothing may be written. */
  readonly makeTerm?: () => void;
}

/** What is written, what this edition makes of it and why, in one line. */
export const buildPeek = ({ source, forms, reason }: ShownGroup, tag: VariantTag): HTMLElement =>
  h(
    "p.peek",
    { role: "note" },
    h("b", {}, source),
    " → ",
    h("b", { lang: tag }, forms[tag] ?? source),
    `　${reason}。`,
  );

export function buildDecision(
  group: ShownGroup,
  number: number,
  tag: VariantTag,
  { agree, close, makeTerm }: Acts,
): HTMLElement {
  const { all, source, forms, kind, reason } = group;
  const at = all.findIndex((place) => place.number === number);
  const others = Object.entries(forms).filter(([other]) => other !== tag);
  const panel = h(
    "section.panel.decide",
    { role: "dialog", "aria-label": `${say("decisionsTab")}：${source}` },
    h(
      "p.kind",
      {},
      h("b", {}, kind),
      all.length > 1 ? h("span", {}, say("placeOf", { n: at + 1, all: all.length })) : false,
      h("span.end", {}, button("link", close, {}, say("close"))),
    ),
    h(
      "div.forms",
      {},
      h("p.was", {}, source),
      h("p.to", {}, say("editionWrites", { edition: nameVariantShort(tag) })),
      h("p.was", { lang: tag }, forms[tag] ?? source),
    ),
    h(
      "p.why",
      {},
      `${reason}。`,
      ...others.map(([other, form]) => h("span", { lang: other }, ` ${nameVariantShort(other as VariantTag)} ${form}`)),
    ),
    h(
      "div.acts2",
      {},
      button("btn main", () => agree([number]), {}, say("agree")),
      all.length > 1
        ? button("btn", () => agree(all.map((place) => place.number)), {}, say("agreeAlike", { n: all.length }))
        : false,
    ),
    makeTerm === undefined ? false : h("p.rest", {}, button("link", makeTerm, {}, say("makeTerm"))),
  );
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });
  return panel;
}
