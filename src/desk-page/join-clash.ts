/**
 * Both texts of a clash in one, for an editor to go on from: sentence by sentence what only one of them changed, and where both wrote
 * otherwise both, mine first. Nothing of either is left out.
 */
import { type Clash, joinMerged, mergeTexts } from "./merge-texts.ts";

/** A sentence a line; the text's own line ends stand as another mark, which a text on the desk never has. */
const spread = (text: string): string =>
  (text.match(/\n|[^。！？!?\n]*[。！？!?]+[」』”’）)]*|[^。！？!?\n]+/gu) ?? [])
    .map((sentence) => sentence.replace("\n", "\r"))
    .join("\n");

export function joinClash({ mine, base, theirs }: Clash): string {
  const merged = mergeTexts(spread(base), spread(mine), spread(theirs));
  const both = joinMerged(merged, (clash) => [clash.mine, clash.theirs].filter((text) => text !== "").join("\n"));
  return both.replaceAll("\n", "").replaceAll("\r", "\n");
}
