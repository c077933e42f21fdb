/** The names of what a reader can set, as the panel of settings offers them. */
import { type PreferenceName, preferenceTable } from "../../src/reading/preferences.ts";
import { listLabels } from "../../src/site/labels.ts";
import { home } from "./pages.ts";

/** In the default variant: the name of a group's option, by the value it sets. */
export function nameOption(name: PreferenceName, value: string): string {
  const [, ...options] = listLabels(home.tag)[name].split("｜");
  const at = (preferenceTable[name].values as readonly string[]).indexOf(value);
  // A sign and a name stand in each.
  return options[at]?.split(" ")[1] ?? "";
}
