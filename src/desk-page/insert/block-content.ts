/** What stands in a block, in its form: words, items, pasted cells, or pictures. */
import type { OfferedBlock } from "../../desk-engine/offer-blocks.ts";
import { buildField } from "../acts/ask-panel.ts";
import type { App } from "../app.ts";
import { h } from "../dom.ts";
import { say } from "../say.ts";
import type { ContentField } from "./content-field.ts";
import { createPictureRows } from "./picture-rows.ts";
import type { TrialFiles } from "./trial-files.ts";

interface Surroundings {
  readonly lang: string;
  /** What a file of numbers will be called. */
  readonly file: string;
  readonly trialFiles: TrialFiles;
  readonly onChange: () => void;
}

export function createBlockContent(
  app: App,
  { content: kind, example }: OfferedBlock,
  { lang, file, trialFiles, onChange }: Surroundings,
): ContentField {
  if (kind === "pictures") return createPictureRows(app, trialFiles, lang, onChange);
  const isPasted = kind === "cells" || kind === "numbers";
  const area = h("textarea.in", {
    id: "block-content",
    rows: isPasted ? 6 : 4,
    lang,
    class: isPasted ? "in code cells" : "in",
    placeholder: example,
  });
  const hint = { items: say("itemsHint"), words: "", cells: say("cellsHint"), numbers: say("numbersHint", { file }) };
  const isEmpty = () => area.value.trim() === "";
  return {
    element: buildField(say(isPasted ? "cells" : "blockContent"), area, hint[kind]),
    read: () => area.value,
    isEmpty,
    lacks: () => (isEmpty() ? say(isPasted ? "lacksCells" : "lacksContent") : undefined),
  };
}
