/** When it goes out, what readers will see and what is still open; and the sending. */
import { scheduleStory } from "../acts/schedule-story.ts";
import { editFrontMatter } from "../fields/edit-front-matter.ts";
import { openRename } from "./acts/open-rename.ts";
import { hintSending, labelSending, maySend } from "./acts/send-label.ts";
import { createSending } from "./acts/send-story.ts";
import { type App, placeOf, type Screen } from "./app.ts";
import { createMomentChoice } from "./choose-moment.ts";
import { createClockNote } from "./clock/clock-note.ts";
import { buildForColleague } from "./colleague/offer-file.ts";
import { button, h } from "./dom.ts";
import { formatWhen } from "./moments.ts";
import type { OpenStory } from "./open-story.ts";
import { buildAccount, buildReaders, listErrors, readField } from "./publish-account.ts";
import { say } from "./say.ts";

export async function openPublishScreen(app: App, open: OpenStory): Promise<Screen> {
  const list = await app.ask("list", undefined);
  const own = list.find(({ folder }) => folder === open.folder);
  if (own?.state === "published" || own?.state === "retracted") {
    // Not of a first visit.
    const { openCorrectScreen } = await import("./acts/correct-screen.ts");
    return openCorrectScreen(app, open, own.state === "retracted");
  }
  const element = h("main.pane");
  const clock = createClockNote(app);
  const planned = own?.state === "scheduled" ? own.published?.slice(0, 16) : undefined;
  const others = list.filter(({ folder }) => folder !== open.folder);
  const choice = createMomentChoice(`moment ${open.folder}`, planned, others, draw);
  const sending = createSending(app, open, element);

  async function send(message: string): Promise<void> {
    const { facts } = await app.ask("facts", open.folder);
    if (facts === undefined) return;
    const at = choice.read();
    choice.forget();
    const { text } = scheduleStory(open.session.text, facts, at?.typed, Date.now());
    // Refused: it stands there already, and may not have been sent.
    await sending.send(text ?? open.session.text, message, at?.moment);
  }

  function draw(): void {
    if (sending.isOn()) return;
    const headline = readField(open, "headline");
    const at = choice.read();
    const label =
      at?.moment === undefined ? say("publishNow") : say("planAt", { moment: formatWhen(at.moment, Date.now()) });
    const canSend = listErrors(open).length === 0 && maySend(app.may) && (at === undefined || at.moment !== undefined);
    const unplan = () =>
      void sending.send(
        editFrontMatter(open.session.text, [{ key: "draft", value: "true" }]),
        say("messageUnplan", { headline }),
      );
    const rename = app.may.write ? button("link", () => openRename(app, open, false), {}, say("renameAct")) : undefined;
    element.replaceChildren(
      h(
        "div.out",
        {},
        clock,
        h("h1", {}, say("when")),
        h(
          "div.outgrid",
          {},
          h("div", {}, h("h2.cap", {}, say("moment")), choice.build(), buildReaders(open, rename)),
          h("div", {}, buildAccount(open), ...buildForColleague(app, open)),
        ),
        h(
          "div.foot",
          {},
          button(
            "btn main",
            () => void send(say("messagePublish", { headline })),
            { disabled: !canSend },
            labelSending(app.may, label),
          ),
          planned === undefined
            ? h("a.btn", { href: placeOf(open.folder, "text") }, say("onlyDraft"))
            : button("btn", unplan, {}, say("unplan")),
          h("span.soft", {}, hintSending(app.may, say("planHint"))),
        ),
      ),
    );
  }
  const later = () => app.gate.whenQuiet("publish", draw);
  open.addEventListener("story", later);
  draw();
  return { element, close: () => open.removeEventListener("story", later) };
}
