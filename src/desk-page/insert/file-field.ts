/** A setting that names a file: one that lies beside the story, or another from this machine, cleaned of what its recorder wrote. */
import type { OfferedSetting } from "../../desk-engine/offer-blocks.ts";
import type { App } from "../app.ts";
import { button, h } from "../dom.ts";
import { say } from "../say.ts";
import { chooseFiles } from "./take-files.ts";
import type { TrialFiles } from "./trial-files.ts";

export interface FileField {
  readonly element: HTMLElement;
  /** Holds the name of the file. */
  readonly input: HTMLSelectElement;
}

export function createFileField(app: App, { key, endings = "" }: OfferedSetting, files: TrialFiles): FileField {
  const fits = (name: string) => endings.split(",").some((ending) => name.toLowerCase().endsWith(ending));
  const input = h("select.in.w14", { id: `block-${key}` });
  const list = (chosen: string) =>
    input.replaceChildren(
      h("option", { value: "" }, say("noFile")),
      ...files
        .names()
        .filter(fits)
        .map((name) => h("option", { value: name, selected: name === chosen }, name)),
    );
  const tell = () => input.dispatchEvent(new Event("change", { bubbles: true }));
  async function take([file]: readonly File[]): Promise<void> {
    if (file === undefined) return;
    const given = new Uint8Array(await file.arrayBuffer());
    const { name, bytes } = await app.ask("recording", { name: file.name, bytes: given, taken: files.names() });
    await files.add(name, bytes);
    list(name);
    tell();
  }
  list("");
  // One beside the story comes to the trial when it is chosen.
  input.addEventListener("change", (event) => {
    if (event.isTrusted) void files.borrow(input.value).then(tell);
  });
  const choose = button("btn", () => chooseFiles(endings, (chosen) => void take(chosen)), {}, say("chooseFile"));
  return { element: h("div.filepick", {}, input, choose), input };
}
