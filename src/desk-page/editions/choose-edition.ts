/** Which edition is looked at first, and which of its decisions nobody has agreed to. */
import type { VariantTag } from "../../variants/table.ts";
import type { OpenStory } from "../open-story.ts";

/** The converted edition with the most open decisions. */
export function chooseTag({ shown }: OpenStory): VariantTag | undefined {
  const open = (shown?.groups ?? []).filter(({ approved }) => !approved);
  const weigh = (tag: VariantTag) =>
    open.filter(({ forms }) => forms[tag] !== undefined).reduce((sum, { all }) => sum + all.length, 0);
  const converted = (shown?.editions ?? []).filter(({ origin }) => origin === "converted");
  return [...converted].sort((a, b) => weigh(b.tag) - weigh(a.tag))[0]?.tag ?? shown?.editions[0]?.tag;
}

export const listOpenNumbers = ({ shown }: OpenStory): ReadonlySet<number> =>
  new Set(
    (shown?.groups ?? []).filter(({ approved }) => !approved).flatMap(({ all }) => all.map(({ number }) => number)),
  );
