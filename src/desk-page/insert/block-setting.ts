/** One setting of a block in its form: typed, chosen of a few, or a file. */
import type { OfferedSetting } from "../../desk-engine/offer-blocks.ts";
import type { App } from "../app.ts";
import { h } from "../dom.ts";
import { createFileField } from "./file-field.ts";
import type { TrialFiles } from "./trial-files.ts";

export interface SettingField {
  readonly setting: OfferedSetting;
  readonly input: HTMLElement;
  /** The input with what belongs to it. */
  readonly element: HTMLElement;
  readonly read: () => string;
}

export function createSetting(app: App, setting: OfferedSetting, lang: string, files: TrialFiles): SettingField {
  const { key, choices, endings } = setting;
  const id = `block-${key}`;
  if (endings !== undefined) {
    const { element, input } = createFileField(app, setting, files);
    return { setting, element, input, read: () => input.value };
  }
  if (choices.length > 0) {
    const input = h("select.in.w14", { id }, ...choices.map(({ value, name }) => h("option", { value }, name)));
    // The first is what stands for none.
    return { setting, element: input, input, read: () => (input.selectedIndex === 0 ? "" : input.value) };
  }
  const input = h("input.in", { id, autocomplete: "off", lang });
  return { setting, element: input, input, read: () => input.value.trim() };
}
