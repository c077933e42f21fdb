/** What this publication says in its own way: labels of the interface, in the written variant; converted for the others. */
import type { OwnWords } from "../site/publication.ts";

export const words: OwnWords = {
  related: "同一盤棋",
  notFound: "這一手不在盤上",
};
