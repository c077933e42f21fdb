/** GraphQL says what is wrong in an answer that is good otherwise. */
import { z } from "zod";
import { sayWait } from "../../problems/sending-words.ts";
import { StoreFailure } from "../store-failure.ts";
import type { HostAnswer } from "./ask-host.ts";
import { readAnswer } from "./read-answer.ts";

const errorsShape = z.object({
  errors: z.array(z.object({ type: z.string().optional(), message: z.string() })).optional(),
});

/** Throws where it wants to be left alone for a while. */
export function readErrors(answer: HostAnswer): NonNullable<z.output<typeof errorsShape>["errors"]> {
  const { errors = [] } = readAnswer(errorsShape, answer);
  if (errors.some(({ type }) => type === "RATE_LIMITED")) throw new StoreFailure("refused", sayWait(undefined));
  return errors;
}
