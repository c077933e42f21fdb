/** A panel that asks one thing: a sentence, a field or two, the button that does it and the one that does not. */
import type { App } from "../app.ts";
import { button, type Child, h, listen } from "../dom.ts";
import { say } from "../say.ts";

export interface Panel {
  readonly title: string;
  /** What it means. */
  readonly says: string;
  readonly fields: readonly Child[];
  readonly act: string;
  /** Gives what is wrong, in a sentence; nothing: it is done and the panel goes. */
  readonly run: () => Promise<string | undefined>;
}

/** A field under its name. */
export const buildField = (name: string, input: HTMLElement, hint?: string): HTMLElement =>
  h("div.field", {}, h("label", { for: input.id }, name), input, hint === undefined ? false : h("p.hint", {}, hint));

/** `kind` are classes of the panel beside its own. */
export function openPanel(app: App, { title, says, fields, act, run }: Panel, kind = ""): HTMLDialogElement {
  const wrong = h("p.say", { role: "alert" });
  const heading = h("h2.title", { id: "panel-title" }, title);
  const dialog = h("dialog", { class: `panel ask ${kind}`.trim(), "aria-labelledby": "panel-title" });
  let isRunning = false;
  const submit = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      const sentence = await run();
      if (sentence === undefined) dialog.close();
      else wrong.textContent = sentence;
    } catch (error) {
      wrong.textContent = error instanceof Error ? error.message : say("storeGone");
    } finally {
      isRunning = false;
    }
  };
  const form = listen(
    h(
      "form",
      { method: "dialog" },
      heading,
      h("p.soft", {}, says),
      ...fields,
      wrong,
      h(
        "p.group",
        {},
        h("button.btn.main", { type: "submit" }, act),
        button("btn", () => dialog.close(), {}, say("leaveIt")),
      ),
    ),
    {
      submit(event) {
        event.preventDefault();
        void submit();
      },
      // Enter that ends a composition is the input method's.
      keydown(event) {
        if (event.key === "Enter" && (event.isComposing || app.gate.isComposing())) event.preventDefault();
      },
    },
  );
  dialog.append(form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
