/**
 * Reading preferences: what a reader may set about the page. Kept on their device as one JSON object under one key and shown
 * as `data-<name>` on the root element; a usual value is neither kept nor shown, so that the page as built is the usual page.
 */

/** THE table of preferences: the values in the order of the panel, and the one a reader has who never chose. */
export const preferenceTable = {
  theme: { values: ["auto", "light", "sepia", "dark"], usual: "auto" },
  face: { values: ["song", "hei"], usual: "song" },
  size: { values: ["1", "2", "3", "4", "5"], usual: "2" },
  paragraph: { values: ["indent", "space"], usual: "indent" },
  flow: { values: ["horizontal", "vertical"], usual: "horizontal" },
} as const;

export type PreferenceName = keyof typeof preferenceTable;
/** Chosen values by name; what is usual is left out. */
export type Preferences = Partial<Record<PreferenceName, string>>;

export const preferenceNames = Object.keys(preferenceTable) as PreferenceName[];

/** Whether a value is one of the table's and not the usual one. */
export function isChosen(name: PreferenceName, value: unknown): value is string {
  const { values, usual } = preferenceTable[name];
  return value !== usual && (values as readonly unknown[]).includes(value);
}

/** What was kept, as far as it can be understood: it may be missing, broken, or of another version of the site. */
export function parsePreferences(text: string | null): Preferences {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? "");
  } catch {
    return {};
  }
  if (typeof kept !== "object" || kept === null) return {};
  const entries = kept as Record<string, unknown>;
  return Object.fromEntries(
    preferenceNames.filter((name) => isChosen(name, entries[name])).map((name) => [name, entries[name]]),
  );
}

/** The preferences with one of them changed. */
export function changePreference(preferences: Preferences, name: PreferenceName, value: string): Preferences {
  const { [name]: _, ...others } = preferences;
  return isChosen(name, value) ? { ...others, [name]: value } : others;
}
