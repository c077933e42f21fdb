/** Two changed the same lines: three texts and a question, one clash after the other. Nothing is thrown away before it is answered. */
import { type App, placeOf, type Screen } from "./app.ts";
import { button, h } from "./dom.ts";
import { joinClash } from "./join-clash.ts";
import { forgetForm, keepForm, readKept } from "./kept-forms.ts";
import type { Clash } from "./merge-texts.ts";
import type { OpenStory } from "./open-story.ts";
import { say } from "./say.ts";

export function openClashScreen(app: App, open: OpenStory): Screen {
  const element = h("main.pane");
  const answers = new Map<Clash, string>();
  const form = `clash ${open.folder}`;

  function draw(): void {
    const { state } = open.session;
    if (state.kind !== "clash") return;
    const clashes = state.merged.filter((part): part is Clash => typeof part !== "string");
    const next = clashes.find((clash) => !answers.has(clash));
    if (next === undefined) {
      open.session.settleWith((clash) => answers.get(clash) ?? clash.mine);
      app.go(placeOf(open.folder, "text"));
      return;
    }
    const take = (text: string) => () => {
      forgetForm(form);
      answers.set(next, text);
      draw();
    };
    const both = h("textarea.in", { rows: 3, "aria-label": say("joined") });
    const of = joinClash(next);
    const left = readKept(form);
    both.value = (left?.["of"] === of ? left["joined"] : undefined) ?? of;
    both.addEventListener("input", () => keepForm(form, { of, joined: both.value }));
    const side = (
      title: "mine" | "base" | "theirs",
      says: "mineSays" | "baseSays" | "theirsSays",
      act: "useMine" | "useBase" | "useTheirs",
    ) =>
      h(
        "section",
        {},
        h("h2.cap", {}, say(title), h("small", {}, say(says))),
        h(title === "base" ? "p.t.base" : "p.t", {}, next[title]),
        button("btn", take(next[title]), {}, say(act)),
      );
    element.replaceChildren(
      h(
        "div.out",
        {},
        h("h1", {}, say("clashTitle")),
        h("p.lede", {}, say("clashSays", { n: clashes.length - answers.size })),
        h(
          "div.trio",
          {},
          side("mine", "mineSays", "useMine"),
          side("base", "baseSays", "useBase"),
          side("theirs", "theirsSays", "useTheirs"),
        ),
        h("section.sec", {}, h("h2.cap", {}, say("joined"), " ", h("small", {}, say("joinedSays"))), both),
        h(
          "div.foot",
          {},
          button("btn main", () => take(both.value)(), {}, say("useJoined")),
          h("span.soft", {}, say("clashKept")),
        ),
      ),
    );
  }
  draw();
  return { element, close: () => undefined };
}
