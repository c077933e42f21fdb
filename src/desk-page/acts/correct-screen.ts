/** A story that is out: what was changed since, what readers are told of it, and the other things that can be done to it. */
import { restoreStory } from "../../acts/retract-story.ts";
import { type App, placeOf, type Screen } from "../app.ts";
import { createClockNote } from "../clock/clock-note.ts";
import { buildForColleague } from "../colleague/offer-file.ts";
import { buildCopyOut } from "../copy-out.ts";
import { button, type Child, h, stone } from "../dom.ts";
import { showText } from "../keep-line-ends.ts";
import type { OpenStory } from "../open-story.ts";
import { buildAccount, listErrors, readField } from "../publish-account.ts";
import { say } from "../say.ts";
import { type Difference, listDifferences } from "../sentence-differences.ts";
import { askRetract } from "./ask-retract.ts";
import { createNoteChoice } from "./choose-note.ts";
import { openRename } from "./open-rename.ts";
import { hintSending, labelSending, maySend } from "./send-label.ts";
import { takeNext } from "./send-next.ts";
import { createSending } from "./send-story.ts";

type Changed = Extract<Difference, { pieces: unknown }>;

/** The text as it was sent last; nothing where no history is kept, or none can be had now. */
async function readSent({ store }: App, path: string): Promise<string | undefined> {
  try {
    const [last] = await store.history(path);
    const file = last && (await store.readAt(last.id, path));
    return file?.text === undefined ? undefined : showText(file.text);
  } catch {
    return undefined;
  }
}

const buildPieces = ({ pieces }: Changed, lang: string | undefined) =>
  h(
    "p",
    { lang },
    ...pieces.map(({ kind, text }): Child => (kind === "same" ? text : h(kind === "gone" ? "del" : "ins", {}, text))),
  );

const buildWay = (off: boolean, name: string, says: string, act: HTMLElement) =>
  h("li", {}, stone(off ? "off" : ""), h("div", {}, h("b", {}, name), h("small", {}, says)), act);

export async function openCorrectScreen(app: App, open: OpenStory, isRetracted: boolean): Promise<Screen> {
  const element = h("main.pane");
  const clock = createClockNote(app);
  const sent = await readSent(app, open.session.path);
  const sending = createSending(app, open, element);
  const choice = createNoteChoice(open.folder, draw);
  const wrong = h("p.say", { role: "alert" });
  // One for all times it is drawn: what it says of a copy stays.
  const copies = !isRetracted && buildCopyOut(app, open.folder);

  async function send(): Promise<void> {
    const { facts } = await app.ask("facts", open.folder);
    const text = facts && choice.apply(open.session.text, facts, Date.now());
    if (text === undefined) wrong.textContent = say(facts === undefined ? "fieldsUnreadable" : "noteMissing");
    else {
      // From here on it stands in the story itself.
      choice.forget();
      await sending.send(
        text,
        say(choice.kind() === "correction" ? "messageCorrect" : "messageAgain", {
          headline: readField(open, "headline"),
        }),
      );
    }
  }
  async function restore(): Promise<void> {
    const { facts } = await app.ask("facts", open.folder);
    const text = facts && restoreStory(open.session.text, facts).text;
    if (text !== undefined) await sending.send(text, say("messageRestore", { headline: readField(open, "headline") }));
  }

  function buildWays(): HTMLElement[] {
    const rename = button("link", () => openRename(app, open, true), {}, say("renameAct"));
    const retract = button("link", () => askRetract(app, open, sending), {}, say("retractAct"));
    return [
      h("h2.cap", {}, say("alsoHere")),
      h(
        "ol.lines.first",
        {},
        buildWay(false, say("rename"), say("renameSays"), rename),
        isRetracted ? false : buildWay(true, say("retract"), say("retractSays"), retract),
      ),
    ];
  }

  function draw(): void {
    if (sending.isOn()) return;
    const changed = (sent === undefined ? [] : listDifferences(sent, open.session.text, false)).filter(
      (part): part is Changed => "pieces" in part,
    );
    const lede = changed.length === 0 ? say("unchangedSince") : say("changedSince", { n: changed.length });
    const canSend = listErrors(open).length === 0 && maySend(app.may);
    const act = isRetracted
      ? "restoreStory"
      : choice.kind() === "correction"
        ? "sendCorrection"
        : choice.kind() === "followup"
          ? "sendFollowup"
          : "resend";
    element.replaceChildren(
      h(
        "div.out",
        {},
        clock,
        h("h1", {}, say(isRetracted ? "restoreTitle" : "correctTitle")),
        h("p.lede", {}, isRetracted ? say("restoreStorySays") : lede),
        h(
          "div.outgrid",
          {},
          isRetracted ? buildAccount(open) : choice.build(),
          h(
            "div",
            {},
            changed.length === 0
              ? false
              : h(
                  "div.diff",
                  {},
                  h("h2.cap", {}, say("changedParts", { n: changed.length })),
                  ...changed.map((part) => buildPieces(part, open.shown?.written)),
                ),
            ...buildWays(),
            ...buildForColleague(app, open),
            copies,
            isRetracted || listErrors(open).length === 0 ? false : buildAccount(open),
          ),
        ),
        wrong,
        h(
          "div.foot",
          {},
          button(
            "btn main",
            () => void (isRetracted ? restore() : send()),
            { disabled: !canSend },
            labelSending(app.may, say(act)),
          ),
          h("a.btn", { href: placeOf(open.folder, "text") }, say("backToText")),
          h("span.soft", {}, hintSending(app.may, say("nowSays"))),
        ),
      ),
    );
  }
  const later = () => app.gate.whenQuiet("correct", draw);
  open.addEventListener("story", later);
  draw();
  const next = takeNext(open.folder);
  if (next !== undefined) void sending.sendPaths(next.message, next.paths);
  return { element, close: () => open.removeEventListener("story", later) };
}
