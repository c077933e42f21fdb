/** A block's form, and beside it the block as its readers will see it, from the first letter on. */
import type { OfferedBlock, OfferedSetting } from "../../desk-engine/offer-blocks.ts";
import type { BlockTrial } from "../../desk-engine/try-block.ts";
import { buildField, openPanel } from "../acts/ask-panel.ts";
import type { App } from "../app.ts";
import { h } from "../dom.ts";
import { createAddresses } from "../editions/file-addresses.ts";
import type { OpenStory } from "../open-story.ts";
import { createPreviewFrame } from "../preview-frame.ts";
import { say } from "../say.ts";
import { formatBlock, type WrittenBlock } from "./block-text.ts";
import type { InsertPlace } from "./picture-panel.ts";

/** Milliseconds after the last letter. */
const pause = 200;

const nothing = () => undefined;

function buildSetting({ key, choices }: OfferedSetting, lang: string): HTMLInputElement | HTMLSelectElement {
  const id = `block-${key}`;
  return choices.length === 0
    ? h("input.in", { id, autocomplete: "off", lang })
    : h("select.in.w14", { id }, ...choices.map(({ value, name }) => h("option", { value }, name)));
}

/** A name for a file of numbers that nothing beside the story has. */
function chooseFile(app: App, folder: string): string {
  const isTaken = (name: string) => app.files.has(`stories/${folder}/${name}`);
  let number = 1;
  while (isTaken(`numbers-${number}.csv`)) number += 1;
  return `numbers-${number}.csv`;
}

export function openBlockPanel(app: App, open: OpenStory, block: OfferedBlock, place: InsertPlace): void {
  const file = chooseFile(app, open.folder);
  const isPasted = block.content === "cells" || block.content === "numbers";
  const settings = block.settings.map((setting) => ({ setting, input: buildSetting(setting, open.lang) }));
  const content = h("textarea.in", {
    id: "block-content",
    rows: isPasted ? 6 : 4,
    lang: open.lang,
    class: isPasted ? "in code cells" : "in",
    placeholder: block.example,
  });
  const addresses = createAddresses(app, open.folder);
  const frame = createPreviewFrame({
    title: say("asSeen"),
    address: addresses.find,
    onDecision: nothing,
    onPeek: nothing,
    onScroll: nothing,
  });
  const state = h("h3.cap", {}, say("asSeen"));
  const said = h("div", { role: "status" });
  let trial: BlockTrial = { problems: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isEmpty = () => content.value.trim() === "";
  const write = (): WrittenBlock =>
    formatBlock(block, {
      settings: Object.fromEntries(settings.map(({ setting, input }) => [setting.key, input.value])),
      content: content.value,
      file,
    });
  /** An empty form shows the example of the guide. */
  const writeExample = (): WrittenBlock => {
    const title = block.settings.some(({ key }) => key === "title") ? { title: block.title } : {};
    const kind = settings.find(({ setting }) => setting.key === "kind")?.input.value;
    return formatBlock(block, { settings: { ...title, ...(kind && { kind }) }, content: block.example, file });
  };

  async function tryIt(): Promise<void> {
    const { markdown, files } = isEmpty() ? writeExample() : write();
    trial = await app.ask("try", { folder: open.folder, markdown, files });
    state.replaceChildren(say("asSeen"), " ", h("small", {}, isEmpty() ? say("anExample") : ""));
    said.replaceChildren(
      ...(isEmpty()
        ? []
        : trial.problems.map(({ what, fix }) => h("p.say", {}, h("b", {}, what), h("span.why", {}, fix)))),
    );
    const { article } = trial;
    const tag = open.shown?.written;
    if (article !== undefined && tag !== undefined) frame.show({ tag, origin: "written", article }, new Set());
    dialog.dispatchEvent(new Event("tried"));
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => app.gate.whenQuiet("try", () => void tryIt()), pause);
  };
  const lacks = () => {
    const missing = settings.find(({ setting, input }) => setting.required && input.value.trim() === "");
    if (missing !== undefined) return say("lacks", { name: missing.setting.name });
    if (isEmpty()) return say(isPasted ? "lacksCells" : "lacksContent");
    return trial.problems.length > 0 ? say("lacksSense") : undefined;
  };
  const hint = { items: say("itemsHint"), words: "", cells: say("cellsHint"), numbers: say("numbersHint", { file }) }[
    block.content
  ];
  const dialog = openPanel(
    app,
    {
      title: block.title,
      says: block.use,
      fields: [
        h(
          "div.beside",
          {},
          h(
            "div",
            {},
            buildField(say(isPasted ? "cells" : "blockContent"), content, hint),
            said,
            ...settings.map(({ setting, input }) =>
              buildField(setting.name, input, setting.hint === "" ? undefined : setting.hint),
            ),
          ),
          h("div.tried", {}, state, frame.element),
        ),
      ],
      act: say("intoStory"),
      leave: say("leavePicture"),
      lacks,
      async run() {
        const { markdown, files } = write();
        const changes = Object.entries(files).map(([name, text]) => ({ path: `stories/${open.folder}/${name}`, text }));
        if (changes.length > 0) {
          const answer = await app.store.write(changes);
          if ("conflicts" in answer) return say("nameTaken");
          await app.files.take(
            answer.written.map(({ path, version }) => ({
              path,
              version,
              text: changes.find((one) => one.path === path)?.text ?? "",
            })),
          );
        }
        place.insert(markdown);
        return undefined;
      },
    },
    "large",
  );
  dialog.addEventListener("input", later);
  dialog.addEventListener("change", later);
  dialog.addEventListener("close", () => {
    clearTimeout(timer);
    addresses.close();
  });
  void tryIt();
}
