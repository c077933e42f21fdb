/** What became of it: safe first, then what happened, then what to do. */

import { variants } from "../site/served-variants.ts";
import type { Published } from "../stores/store.ts";
import { placeOf } from "./app.ts";
import { button, type Child, h, stone } from "./dom.ts";
import { formatWhen } from "./moments.ts";
import { say } from "./say.ts";

/** `at`: the moment it is planned for. */
export function buildSent(
  folder: string,
  { state, say: sentence, detail }: Published,
  at: string | undefined,
  again: () => void,
): HTMLElement {
  const failed = state === "failed";
  const title =
    state === "sent"
      ? at === undefined
        ? say("sentTitle")
        : say("plannedTitle", { moment: formatWhen(at, Date.now()) })
      : say(`${state}Title`);
  const says = {
    sent: at === undefined ? say("sentSays") : say("plannedSays"),
    nothing: say("nothingSays"),
    failed: say("failedSays"),
    proposed: say("proposedSays"),
  }[state];
  const step = (kind: string, name: string, small: string | undefined) =>
    h(
      `li.${kind}` as "li",
      {},
      h(
        "span",
        { role: kind === "stop" ? "alert" : undefined },
        name,
        small === undefined ? false : h("small", {}, small),
      ),
    );
  const road: Child[] = failed
    ? [
        step("done", say("keptStep"), undefined),
        step("stop", say("stoppedStep"), sentence),
        step("wait", say("setStep"), undefined),
        step("wait", say("upStep"), undefined),
      ]
    : [
        step("done", say("keptStep"), undefined),
        step("done", say("sentStep"), sentence),
        state === "proposed" ? step("now", say("seenStep"), say("seenStepSays")) : undefined,
        step(state === "proposed" ? "wait" : "now", say("setStep"), say("setStepSays")),
        step("wait", say("upStep"), say("upStepSays", { n: variants.length })),
      ];
  return h(
    "div.out",
    {},
    h("h1", { tabindex: -1 }, title),
    h("p.lede", {}, says),
    state === "nothing"
      ? false
      : h(
          "div.outgrid",
          {},
          h("ol.road", {}, road),
          failed
            ? detail === undefined
              ? h("div")
              : h("details", {}, h("summary", {}, say("forKeeper")), h("p.say", {}, detail))
            : h(
                "div",
                {},
                h("h2.cap", {}, say("whileWaiting")),
                h(
                  "ol.lines.first",
                  {},
                  h(
                    "li",
                    {},
                    stone(),
                    h("div", {}, h("b", {}, say("wrongAlready")), h("small", {}, say("wrongAlreadySays"))),
                    h("a.link", { href: placeOf(folder, "text") }, say("goBackMend")),
                  ),
                ),
              ),
        ),
    h(
      "div.foot",
      {},
      failed ? button("btn main", again, {}, say("again")) : h("a.btn.main", { href: "#/" }, say("backToDesk")),
      h("a.btn", { href: placeOf(folder, "text") }, say("backToText")),
      failed ? h("span.soft", {}, say("sameAgain")) : false,
    ),
  );
}
