/**
 * What all hosts answer alike, as strictly as they publish it: an id becomes part of the next question's address, a name and a day
 * are shown, bytes become a file. Whatever else stands there is no answer.
 */
import { z } from "zod";
import { fromBase64 } from "../base64.ts";

/** Of a commit, a tree or a file. */
export const idShape = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);

export const momentShape = z.iso.datetime({ offset: true });

/** Longer is no name. */
const mostOfHand = 40;

/** Somebody's name as it fits into a sentence: on one line, in one direction. */
export const handShape = z.string().transform((name) => {
  const line = name.replace(/[\s\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu, " ").trim();
  return [...line].slice(0, mostOfHand).join("");
});

export const base64Shape = z.string().transform((content, { addIssue }) => {
  try {
    return fromBase64(content);
  } catch {
    addIssue("no base64");
    return z.NEVER;
  }
});

export const blobShape = z
  .object({ content: base64Shape, encoding: z.literal("base64") })
  .transform(({ content }) => content);

export const treeEntryShape = z.object({
  path: z.string(),
  mode: z.string().regex(/^\d{6}$/),
  type: z.enum(["blob", "tree", "commit"]),
  // Of what is no file some say nothing sensible.
  size: z.int().nonnegative().optional().catch(undefined),
});

/** Why not, as REST says it. */
export const refusedShape = z.object({ message: z.string() });
