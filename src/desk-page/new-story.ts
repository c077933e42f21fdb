/** A new story: a headline and a folder, no more; everything else is written later. */
import { isSlug } from "../fields/slug-form.ts";
import { type App, placeOf } from "./app.ts";
import { button, h, listen } from "./dom.ts";
import { storyFile } from "./held-files.ts";
import { keepTyped } from "./kept-forms.ts";
import { say } from "./say.ts";
import { sayFailure } from "./say-failure.ts";

/** Asks in a panel; afterwards the story is open. */
export function openNewStory(app: App): void {
  const headline = h("input.in.big", { id: "new-headline", required: true, autocomplete: "off" });
  const folder = h("input.in.code", {
    id: "new-folder",
    autocomplete: "off",
    spellcheck: "false",
    autocapitalize: "off",
  });
  const wrong = h("p.say", { role: "status", id: "new-wrong" });
  const dialog = h("dialog.panel.ask", { "aria-label": say("begin") });
  async function begin(): Promise<void> {
    const { folder: name, text } = await app.ask("begin", {
      headline: headline.value.trim(),
      folder: folder.value.trim(),
    });
    if (text === undefined) {
      wrong.textContent = isSlug(name) ? say("folderTaken", { name }) : say("folderHint");
      folder.value = name;
      folder.focus();
      return;
    }
    const path = storyFile(name);
    const answer = await app.store.write([{ path, text }]);
    if ("conflicts" in answer) {
      wrong.textContent = say("folderTaken", { name });
      return;
    }
    await app.files.take(answer.written.map(({ version }) => ({ path, text, version })));
    kept.forget();
    dialog.close();
    app.go(placeOf(name, "text"));
  }
  const form = listen(
    h(
      "form",
      { method: "dialog" },
      h("div.field", {}, h("label", { for: "new-headline" }, say("headlineFirst")), headline),
      h(
        "div.field",
        {},
        h("label", { for: "new-folder" }, say("folderName")),
        folder,
        h("p.hint", {}, say("folderHint")),
      ),
      wrong,
      h(
        "p.group",
        {},
        h("button.btn.main", { type: "submit" }, say("create")),
        button("btn", () => dialog.close(), {}, say("cancel")),
      ),
    ),
    {
      submit(event) {
        event.preventDefault();
        if (headline.value.trim() === "") return;
        begin().catch((error: unknown) => {
          wrong.textContent = sayFailure(error);
        });
      },
    },
  );
  // Enter that ends a composition is the input method's.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || app.gate.isComposing())) event.preventDefault();
  });
  const kept = keepTyped("begin", form);
  wrong.before(kept.line);
  dialog.append(form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
