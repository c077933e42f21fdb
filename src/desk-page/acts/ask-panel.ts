/** A panel that asks one thing: a sentence, a field or two, the button that does it and the one that does not. */
import type { App } from "../app.ts";
import { button, type Child, h, listen } from "../dom.ts";
import { keepTyped } from "../kept-forms.ts";
import { say } from "../say.ts";
import { sayFailure } from "../say-failure.ts";

export interface Panel {
  readonly title: string;
  /** What it means. */
  readonly says: string;
  readonly fields: readonly Child[];
  readonly act: string;
  /** Gives what is wrong, in a sentence; nothing: it is done and the panel goes. */
  readonly run: () => Promise<string | undefined>;
  /** Another thing that may be done instead. */
  readonly also?: { readonly act: string; readonly run: () => Promise<string | undefined> };
  /** What is missing before anything can be done, in a few words; asked after each letter. */
  readonly lacks?: () => string | undefined;
  /** The button that does nothing; `""`: there is none. */
  readonly leave?: string;
  /** Names what is asked: what is typed and not done is there the next time. */
  readonly keep?: string;
}

/** A field under its name. */
export const buildField = (name: string, input: HTMLElement, hint?: string): HTMLElement =>
  h("div.field", {}, h("label", { for: input.id }, name), input, hint === undefined ? false : h("p.hint", {}, hint));

/** `kind` are classes of the panel beside its own. */
export function openPanel(
  app: Pick<App, "gate">,
  { title, says, fields, act, run, also, lacks, leave, keep }: Panel,
  kind = "",
): HTMLDialogElement {
  const wrong = h("p.say", { role: "alert" });
  const heading = h("h2.title", { id: "panel-title", tabindex: -1 }, title);
  const dialog = h("dialog", { class: `panel ask ${kind}`.trim(), "aria-labelledby": "panel-title" });
  let isRunning = false;
  const submit = async (wish: Panel["run"]) => {
    if (isRunning || lacks?.() !== undefined) return;
    isRunning = true;
    try {
      const sentence = await wish();
      if (sentence === undefined) {
        kept?.forget();
        dialog.close();
      } else wrong.textContent = sentence;
    } catch (error) {
      wrong.textContent = sayFailure(error);
    } finally {
      isRunning = false;
    }
  };
  const main = h("button.btn.main", { type: "submit" }, act);
  const other = also && button("btn", () => void submit(also.run), {}, also.act);
  const missing = h("span.soft", { role: "status" });
  const look = () => {
    const sentence = lacks?.();
    missing.textContent = sentence ?? "";
    for (const press of [main, other]) if (press !== undefined) press.disabled = sentence !== undefined;
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
        main,
        other ?? false,
        leave === ""
          ? false
          : button(other === undefined ? "btn" : "link", () => dialog.close(), {}, leave ?? say("leaveIt")),
        missing,
      ),
    ),
    {
      submit(event) {
        event.preventDefault();
        void submit(run);
      },
      input: () => app.gate.whenQuiet("panel", look),
      change: look,
      // Enter that ends a composition is the input method's.
      keydown(event) {
        if (event.key === "Enter" && (event.isComposing || app.gate.isComposing())) event.preventDefault();
      },
    },
  );
  const kept = keep === undefined ? undefined : keepTyped(keep, form);
  if (kept !== undefined) wrong.before(kept.line);
  look();
  dialog.append(form);
  // What is missing may be known later than it was typed.
  dialog.addEventListener("tried", look);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  (form.querySelector<HTMLElement>(".in") ?? heading).focus();
  return dialog;
}
