/** What went wrong, in a sentence for the editor: what a store says of itself, or that it is a fault of the desk's own. */
import { StoreFailure } from "../stores/store-failure.ts";
import { say } from "./say.ts";

/** A browser's own words for a fault are English, and for whoever mends it: they go to the console. */
export function sayFailure(error: unknown): string {
  if (error instanceof StoreFailure) return error.message;
  console.error(error);
  const isAway = error instanceof TypeError && /import(?:ing|ed)? (?:a )?module|imported module/i.test(error.message);
  return say(isAway ? "codeAway" : "ownFault");
}
