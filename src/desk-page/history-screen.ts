/** Versions by day and hand, what is other in each by sentence, and the way back to one. */
import type { Version } from "../stores/store.ts";
import type { App, Screen } from "./app.ts";
import { button, type Child, h, stone } from "./dom.ts";
import { showText } from "./keep-line-ends.ts";
import { formatWhen } from "./moments.ts";
import type { OpenStory } from "./open-story.ts";
import { say } from "./say.ts";
import { listDifferences } from "./sentence-differences.ts";

const dayOf = ({ at }: Version) => at.slice(0, 10);

export async function openHistoryScreen(app: App, open: OpenStory): Promise<Screen> {
  const path = open.session.path;
  const versions = await app.store.history(path);
  const element = h("main.pane");
  const diff = h("section.diff");
  let chosen: Version | undefined;
  let foldsMarks = true;
  let then = "";

  async function choose(version: Version): Promise<void> {
    try {
      then = showText((await app.store.readAt(version.id, path))?.text ?? "");
      chosen = version;
      draw();
    } catch (error) {
      const sentence = error instanceof Error ? error.message : say("storeGone");
      diff.replaceChildren(h("p.say", { role: "alert" }, sentence));
    }
  }

  function drawDiff(): void {
    if (chosen === undefined) {
      diff.replaceChildren(h("p.same", {}, versions.length === 0 ? say("noHistory") : say("restoreSays")));
      return;
    }
    const parts = listDifferences(then, open.session.text, foldsMarks);
    const changed = parts.some((part) => "pieces" in part);
    const box = h("input", { type: "checkbox" });
    box.checked = foldsMarks;
    box.addEventListener("change", () => {
      foldsMarks = box.checked;
      draw();
    });
    diff.replaceChildren(
      h("h2.cap", {}, formatWhen(chosen.at, Date.now()), " ", h("small", {}, chosen.hand)),
      h(
        "div.head",
        {},
        h("label.soft", {}, box, " ", say("onlyMarks")),
        h("span.group", {}, app.may.write ? button("btn", ask, {}, say("restore")) : false),
      ),
      ...(changed ? [] : [h("p.same", {}, say("noDifference"))]),
      ...parts.map((part) =>
        "same" in part
          ? h("p.same", {}, say("sameParagraphs", { n: part.same }))
          : h(
              "p",
              { lang: open.shown?.written },
              ...part.pieces.map(
                ({ kind, text }): Child => (kind === "same" ? text : h(kind === "gone" ? "del" : "ins", {}, text)),
              ),
            ),
      ),
    );
  }

  function ask(): void {
    const dialog = h("dialog.panel.ask", { "aria-label": say("restore") }, h("p", {}, say("restoreSays")));
    const restore = () => {
      open.session.edit(then);
      dialog.close();
      app.go(`${open.folder}/text`);
    };
    dialog.append(
      h(
        "p.group",
        {},
        button("btn main", restore, {}, say("restoreDo")),
        button("btn", () => dialog.close(), {}, say("putOff")),
      ),
    );
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  function draw(): void {
    const days = Map.groupBy(versions, dayOf);
    element.replaceChildren(
      h(
        "div.board.hist",
        {},
        h(
          "nav",
          { "aria-label": say("historyTab") },
          h("h2.cap", {}, say("historyTab"), " ", h("small", {}, say("times2", { n: versions.length }))),
          h(
            "div.vers",
            {},
            ...[...days].flatMap(([day, list]) => [
              h("h3", {}, formatWhen(`${day}T00:00`, Date.now())),
              h(
                "ol",
                {},
                ...list.map((version) =>
                  h(
                    "li",
                    {},
                    button(
                      "version",
                      () => void choose(version),
                      { "aria-current": version === chosen ? "true" : undefined },
                      stone(version === chosen ? "done" : ""),
                      h("span", {}, h("b", {}, version.at.slice(11, 16)), h("small", {}, version.hand)),
                    ),
                  ),
                ),
              ),
            ]),
          ),
        ),
        diff,
      ),
    );
    drawDiff();
  }
  draw();
  if (versions[0] !== undefined) await choose(versions[0]);
  return { element, close: () => undefined };
}
