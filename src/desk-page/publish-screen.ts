/** When it goes out, what readers will see and what is still open; and the sending. */
import { editFrontMatter, type FieldEdit } from "../fields/edit-front-matter.ts";
import type { Published } from "../stores/store.ts";
import { type App, placeOf, type Screen } from "./app.ts";
import { createMomentChoice } from "./choose-moment.ts";
import { buildCopyOut } from "./copy-out.ts";
import { button, h } from "./dom.ts";
import { formatWhen, readNow } from "./moments.ts";
import type { OpenStory } from "./open-story.ts";
import { buildAccount, buildReaders, listErrors, readField } from "./publish-account.ts";
import { say } from "./say.ts";
import { buildSent } from "./sent-screen.ts";

export async function openPublishScreen(app: App, open: OpenStory): Promise<Screen> {
  const element = h("main.pane");
  const list = await app.ask("list", undefined);
  const own = list.find(({ folder }) => folder === open.folder);
  const isOut = own?.state === "published" || own?.state === "retracted";
  const planned = own?.state === "scheduled" ? own.published?.slice(0, 16) : undefined;
  const others = list.filter(({ folder }) => folder !== open.folder);
  const choice = createMomentChoice(planned, others, draw);
  // One for all times it is drawn: what it says of a copy stays.
  const copies = own?.state === "published" && buildCopyOut(app, open.folder);
  let isSending = false;

  async function ask(message: string): Promise<Published> {
    const { state } = open.session;
    if (state.kind === "failed") return { state: "failed", say: state.why };
    if (state.kind !== "saved") return { state: "failed", say: say("clashTitle") };
    await app.files.loadStory(open.folder);
    const paths = app.files.listStory(open.folder).map(({ path }) => path);
    return app.store
      .publish(message, paths)
      .catch((error: unknown) => ({ state: "failed", say: error instanceof Error ? error.message : say("storeGone") }));
  }

  async function send(edits: readonly FieldEdit[], message: string, at?: string): Promise<void> {
    isSending = true;
    open.session.edit(editFrontMatter(open.session.text, edits));
    const heading = h("h1", { tabindex: -1 }, say("sending"));
    element.replaceChildren(h("div.out", {}, heading));
    heading.focus();
    await open.session.save();
    const answer = await ask(message);
    element.replaceChildren(buildSent(open.folder, answer, at, () => void send([], message, at)));
    element.querySelector("h1")?.focus();
    await open.read();
  }

  function draw(): void {
    if (isSending) return;
    const headline = readField(open, "headline");
    const at = choice.read();
    const edits: FieldEdit[] = isOut
      ? []
      : [{ key: "draft" }, { key: "published", value: at?.typed ?? readNow(Date.now()) }];
    const label = isOut
      ? say("resend")
      : at?.moment === undefined
        ? say("publishNow")
        : say("planAt", { moment: formatWhen(at.moment, Date.now()) });
    const canSend = listErrors(open).length === 0 && app.may.publish && (at === undefined || at.moment !== undefined);
    const message = say(isOut ? "messageAgain" : "messagePublish", { headline });
    const unplan = () => void send([{ key: "draft", value: "true" }], say("messageUnplan", { headline }));
    element.replaceChildren(
      h(
        "div.out",
        {},
        h("h1", {}, say("when")),
        h(
          "div.outgrid",
          {},
          h("div", {}, ...(isOut ? [] : [h("h2.cap", {}, say("moment")), choice.build()]), buildReaders(open), copies),
          buildAccount(open),
        ),
        h(
          "div.foot",
          {},
          button("btn main", () => void send(edits, message, at?.moment), { disabled: !canSend }, label),
          planned === undefined
            ? h("a.btn", { href: placeOf(open.folder, "text") }, say(isOut ? "backToText" : "onlyDraft"))
            : button("btn", unplan, {}, say("unplan")),
          h("span.soft", {}, say(app.may.publish ? "planHint" : "mayNot")),
        ),
      ),
    );
  }
  const later = () => app.gate.whenQuiet("publish", draw);
  open.addEventListener("story", later);
  draw();
  return { element, close: () => open.removeEventListener("story", later) };
}
