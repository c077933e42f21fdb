/** State is a stone, always with its word: hollow a draft, dashed planned, filled out, a crossing for one taken back. */
import type { StoryState } from "../library/state.ts";
import type { Stone } from "./dom.ts";

/** `broken`: the top of the file cannot be read. */
export const stateStones: Readonly<Record<StoryState | "broken", Stone>> = {
  draft: "",
  scheduled: "plan",
  published: "done",
  retracted: "off",
  broken: "key",
};
