/** Versions by day and hand, what is other in each by sentence in whichever edition, and the way back to one. */
import type { VersionWords } from "../desk-engine/version-words.ts";
import { variants } from "../site/served-variants.ts";
import type { Version } from "../stores/store.ts";
import type { VariantTag } from "../variants/table.ts";
import { openPanel } from "./acts/ask-panel.ts";
import { type App, placeOf, type Screen } from "./app.ts";
import { button, type Child, h, stone } from "./dom.ts";
import { showText } from "./keep-line-ends.ts";
import { formatWhen, toOwnClock } from "./moments.ts";
import type { OpenStory } from "./open-story.ts";
import { say } from "./say.ts";
import { sayFailure } from "./say-failure.ts";
import { listDifferences } from "./sentence-differences.ts";

const dayOf = ({ at }: Version) => at.slice(0, 10);

interface Compared {
  readonly version: Version;
  readonly text: string;
  readonly before: VersionWords | undefined;
  readonly now: VersionWords | undefined;
}

export async function openHistoryScreen(app: App, open: OpenStory): Promise<Screen> {
  const path = open.session.path;
  // Some hosts have one clock for all.
  const versions = (await app.store.history(path)).map((version) => ({ ...version, at: toOwnClock(version.at) }));
  const names = new Map((await app.ask("fields", undefined)).map(({ key, name }) => [key, name]));
  const element = h("main.pane");
  const list = h("nav", { "aria-label": say("historyTab") });
  const diff = h("section.diff", { "aria-label": say("whatIsOther") });
  let compared: Compared | undefined;
  let tag: VariantTag | undefined = open.shown?.written;
  let foldsMarks = true;

  async function choose(version: Version): Promise<void> {
    try {
      const text = showText((await app.store.readAt(version.id, path))?.text ?? "");
      const read = (one: string) => app.ask("version", { folder: open.folder, text: one });
      compared = { version, text, before: await read(text), now: await read(open.session.text) };
      drawList();
      drawDiff();
    } catch (error) {
      diff.replaceChildren(h("p.say", { role: "alert" }, sayFailure(error)));
    }
  }

  /** In the chosen edition, as readers read it; of a version nobody can read, as it is typed. */
  function listParts({ text, before, now }: Compared) {
    const [was, is] = [before, now].map((words) => (tag === undefined ? undefined : words?.editions[tag]));
    return was === undefined || is === undefined
      ? listDifferences(text, open.session.text, foldsMarks)
      : listDifferences(was.join("\n"), is.join("\n"), foldsMarks);
  }

  /** Names of the fields that are other. */
  function listFields({ before, now }: Compared): string[] {
    const [was, is] = [before?.fields ?? {}, now?.fields ?? {}];
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return keys.filter((key) => was[key] !== is[key]).map((key) => names.get(key) ?? key);
  }

  /** Draws it anew with the focus where it was. */
  function redraw(act: () => void): void {
    const held = document.activeElement?.getAttribute("data-held");
    act();
    if (held !== null && held !== undefined) diff.querySelector<HTMLElement>(`[data-held="${held}"]`)?.focus();
  }

  const buildStones = () =>
    h(
      "nav.stones",
      { "aria-label": say("whichEdition") },
      ...variants.map((variant) =>
        button(
          "stone",
          () => {
            tag = variant.tag;
            redraw(drawDiff);
          },
          {
            lang: variant.tag,
            title: variant.name,
            "aria-pressed": variant.tag === tag ? "true" : "false",
            "data-held": variant.tag,
          },
          h("span", {}, variant.short),
          h("b.vh", {}, variant.name),
        ),
      ),
    );

  function drawDiff(): void {
    if (compared === undefined) {
      diff.replaceChildren(h("p.same", {}, say("noHistory")));
      return;
    }
    const { version } = compared;
    const parts = listParts(compared);
    const fields = listFields(compared);
    const box = h("input", { type: "checkbox", "data-held": "marks" });
    box.checked = foldsMarks;
    box.addEventListener("change", () => {
      foldsMarks = box.checked;
      redraw(drawDiff);
    });
    diff.replaceChildren(
      h("h2.cap", {}, formatWhen(version.at, Date.now()), " ", h("small", {}, version.hand, "　", say("toNow"))),
      h(
        "div.head",
        {},
        buildStones(),
        h("label.soft", {}, box, " ", say("onlyMarks")),
        app.may.write ? button("btn", () => ask(compared?.text ?? ""), {}, say("restore")) : false,
      ),
      fields.length === 0 ? "" : h("p.same", {}, say("otherFields", { names: fields.join("、") })),
      ...(parts.some((part) => "pieces" in part) ? [] : [h("p.same", {}, say("noDifference"))]),
      ...parts.map((part) =>
        "same" in part
          ? h("p.same", {}, say("sameParagraphs", { n: part.same }))
          : h(
              "p",
              { lang: tag },
              ...part.pieces.map(
                ({ kind, text }): Child => (kind === "same" ? text : h(kind === "gone" ? "del" : "ins", {}, text)),
              ),
            ),
      ),
    );
  }

  const ask = (text: string) =>
    void openPanel(app, {
      title: say("restoreTitleOne"),
      says: say("restoreSays"),
      fields: [],
      act: say("restoreDo"),
      leave: say("putOff"),
      async run() {
        open.session.edit(text);
        app.go(placeOf(open.folder, "text"));
        return undefined;
      },
    });

  function drawList(): void {
    const days = Map.groupBy(versions, dayOf);
    const focused = list.contains(document.activeElement);
    list.replaceChildren(
      h("h2.cap", {}, say("historyTab"), " ", h("small", {}, say("times2", { n: versions.length }))),
      h(
        "div.vers",
        {},
        ...[...days].flatMap(([day, ofDay]) => [
          h("h3", {}, formatWhen(`${day}T00:00`, Date.now())),
          h(
            "ol",
            {},
            ...ofDay.map((version) => {
              const isChosen = version === compared?.version;
              return h(
                "li",
                {},
                button(
                  "version",
                  () => void choose(version),
                  { "aria-current": isChosen ? "true" : undefined },
                  stone(isChosen ? "done" : ""),
                  h("span", {}, h("b", {}, version.at.slice(11, 16)), h("small", {}, version.hand)),
                ),
              );
            }),
          ),
        ]),
      ),
    );
    if (focused) list.querySelector<HTMLElement>("[aria-current]")?.focus();
  }
  element.append(h("div.board.hist", {}, list, diff));
  drawList();
  drawDiff();
  if (versions[0] !== undefined) await choose(versions[0]);
  return { element, close: () => undefined };
}
