/** Why a value of the right kind is refused. It travels from the schema that refuses to the check that knows the place. */
import type { z } from "zod";
import type { Place, Problem } from "../problems/problem.ts";

/** `field` is the field's name for editors, `typed` what stands there. */
type WordRefusal = (place: Place, field: string, typed: string) => Problem;

/** For zod's `refine` and `addIssue`. */
export const refuseWith = (word: WordRefusal) => ({ params: { word } });

/** The words of such an issue. All refusals of our schemas are made with `refuseWith`. */
export const readRefusal = ({ params }: z.core.$ZodIssueCustom) => (params as { readonly word: WordRefusal }).word;
