/** The one printer of refusals: to the error stream, and the code to end with. */
import type { Refusal } from "../problems/refusal.ts";

/** `place` stands before the sentence: what of several things was refused. */
export function reportRefusal({ sentence, code }: Refusal, place = ""): Refusal["code"] {
  console.error(`${place}${sentence}`);
  return code;
}
