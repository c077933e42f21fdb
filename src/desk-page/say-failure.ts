/** What went wrong, in a sentence for the editor: what a store says of itself, or that it is a fault of the desk's own. */
import { StoreFailure } from "../stores/store-failure.ts";
import { say } from "./say.ts";

/** A browser's own words for a fault are English, and for whoever mends it: they go to the console. */
export function sayFailure(error: unknown): string {
  if (error instanceof StoreFailure) return error.message;
  // Three browsers, three wordings.
  if (error instanceof TypeError && /imported module|importing a module/i.test(error.message)) return say("codeAway");
  console.error(error);
  return say("ownFault");
}
