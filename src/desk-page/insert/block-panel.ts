/** A block's form, and beside it the block as its readers will see it, from the first letter on. */
import type { OfferedBlock } from "../../desk-engine/offer-blocks.ts";
import type { BlockTrial } from "../../desk-engine/try-block.ts";
import type { StoreFile } from "../../stores/store.ts";
import { buildField, openPanel } from "../acts/ask-panel.ts";
import type { App } from "../app.ts";
import { h } from "../dom.ts";
import { nameBlockForm } from "../kept-forms.ts";
import type { OpenStory } from "../open-story.ts";
import { createPreviewFrame } from "../preview-frame.ts";
import { say } from "../say.ts";
import { createBlockContent } from "./block-content.ts";
import { createSetting } from "./block-setting.ts";
import { formatBlock, type WrittenBlock } from "./block-text.ts";
import type { InsertPlace } from "./picture-panel.ts";
import { createTrialFiles } from "./trial-files.ts";

/** Milliseconds after the last letter. */
const pause = 200;

const nothing = () => undefined;

/** A name for a file of numbers that nothing beside the story has. */
function chooseFile(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`numbers-${number}.csv`)) number += 1;
  return `numbers-${number}.csv`;
}

export function openBlockPanel(app: App, open: OpenStory, block: OfferedBlock, place: InsertPlace): void {
  const trialFiles = createTrialFiles(app, open.folder);
  const file = chooseFile(trialFiles.names());
  const settings = block.settings.map((setting) => createSetting(app, setting, open.lang, trialFiles));
  const content = createBlockContent(app, block, { lang: open.lang, file, trialFiles, onChange: () => later() });
  // An example of a film is no film: what shows files has nothing to show before there are some.
  const showsExample = block.content !== "pictures" && !block.settings.some(({ endings }) => endings !== undefined);
  const frame = createPreviewFrame({
    title: say("asSeen"),
    address: trialFiles.find,
    onDecision: nothing,
    onPeek: nothing,
    onScroll: nothing,
  });
  const state = h("h3.cap", {}, say("asSeen"));
  const said = h("div", { role: "status" });
  let trial: BlockTrial = { problems: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const findMissing = () => settings.find(({ setting, read }) => setting.required && read() === "");
  const write = (): WrittenBlock =>
    formatBlock(block, {
      settings: Object.fromEntries(settings.map(({ setting, read }) => [setting.key, read()])),
      content: content.read(),
      file,
    });
  /** An empty form shows the example of the guide. */
  const writeExample = (): WrittenBlock => {
    const title = block.settings.some(({ key }) => key === "title") ? { title: block.title } : {};
    const kind = settings.find(({ setting }) => setting.key === "kind")?.read();
    return formatBlock(block, { settings: { ...title, ...(kind && { kind }) }, content: block.example, file });
  };

  async function tryIt(): Promise<void> {
    const isEmpty = content.isEmpty();
    const waits = !showsExample && (isEmpty || findMissing() !== undefined);
    frame.element.hidden = waits;
    state.replaceChildren(
      say("asSeen"),
      " ",
      h("small", {}, waits ? say("waitsForFile") : isEmpty ? say("anExample") : ""),
    );
    const { markdown, files } = isEmpty ? writeExample() : write();
    trial = waits ? { problems: [] } : await app.ask("try", { folder: open.folder, markdown, files });
    said.replaceChildren(
      ...(isEmpty
        ? []
        : trial.problems.map(({ what, fix }) => h("p.say", {}, h("b", {}, what), h("span.why", {}, fix)))),
    );
    const { article, tag } = trial;
    if (article !== undefined && tag !== undefined) frame.show({ tag, origin: "written", article }, new Set());
    dialog.dispatchEvent(new Event("tried"));
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => app.gate.whenQuiet("try", () => void tryIt()), pause);
  };
  const lacks = () => {
    const missing = findMissing();
    if (missing !== undefined) return say("lacks", { name: missing.setting.name });
    return content.lacks() ?? (trial.problems.length > 0 ? say("lacksSense") : undefined);
  };
  /** Text and bytes together, or neither. */
  async function keep({ markdown, files }: WrittenBlock): Promise<boolean> {
    const texts = Object.entries(files).map(([name, text]) => ({ path: `stories/${open.folder}/${name}`, text }));
    const used = trialFiles.names().filter((name) => markdown.includes(name));
    const changes = [...texts, ...trialFiles.listChanges(used)];
    if (changes.length === 0) return true;
    const answer = await app.store.write(changes);
    if ("conflicts" in answer) return false;
    const written = new Map(answer.written.map(({ path, version }) => [path, version]));
    await app.files.take(
      changes.flatMap((change): StoreFile[] => {
        const version = written.get(change.path);
        return version === undefined ? [] : [{ ...change, version }];
      }),
    );
    return true;
  }
  const fields = settings.map(({ setting, element, input }) => {
    const field = buildField(setting.name, input, setting.hint === "" ? undefined : setting.hint);
    if (element !== input) {
      input.replaceWith(element);
      element.prepend(input);
    }
    return field;
  });
  // A film is chosen before it is described.
  const shown =
    showsExample || block.content === "pictures"
      ? [content.element, said, ...fields]
      : [...fields, content.element, said];
  const dialog = openPanel(
    app,
    {
      title: block.title,
      says: block.use,
      fields: [h("div.beside", {}, h("div", {}, ...shown), h("div.tried", {}, state, frame.element))],
      act: say("intoStory"),
      keep: nameBlockForm(open.folder, block.name),
      leave: say("leavePicture"),
      lacks,
      async run() {
        const written = write();
        if (!(await keep(written))) return say("nameTaken");
        place.insert(written.markdown);
        return undefined;
      },
    },
    "large",
  );
  dialog.addEventListener("input", later);
  dialog.addEventListener("change", later);
  dialog.addEventListener("close", () => {
    clearTimeout(timer);
    trialFiles.close();
  });
  void tryIt();
}
