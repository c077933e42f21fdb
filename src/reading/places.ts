/** Where a reader stopped, by story: ids of paragraphs, the story read last at the end. Kept on their device as one JSON object. */

/** The key in the device's storage. */
export const placesKey = "places";

export type Places = Readonly<Record<string, string>>;

export function parsePlaces(text: string | null): Places {
  try {
    const kept: unknown = JSON.parse(text ?? "");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter((entry) => typeof entry[1] === "string"));
  } catch {
    return {};
  }
}

/** The places with one story's set, or forgotten when it is read to its end. Only the last `most` stories are kept. */
export function setPlace(places: Places, story: string, id: string | undefined, most = 50): Places {
  const others = Object.entries(places).filter(([name]) => name !== story);
  return Object.fromEntries([...others, ...(id === undefined ? [] : [[story, id] as const])].slice(-most));
}
