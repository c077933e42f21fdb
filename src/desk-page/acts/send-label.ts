/** What the one black button of a sending says, and the sentence beside it: by what whoever sits here may do. */
import type { Rights } from "../../stores/store.ts";
import { say } from "../say.ts";

export const maySend = ({ publish, propose }: Rights): boolean => publish || propose;

/** `act` is what it says for who may publish. */
export const labelSending = ({ publish, propose }: Rights, act: string): string =>
  !publish && propose ? say("proposeNow") : act;

/** `hint` is for who may publish. */
export const hintSending = ({ publish, propose }: Rights, hint: string): string =>
  publish ? hint : say(propose ? "mayPropose" : "mayNot");
