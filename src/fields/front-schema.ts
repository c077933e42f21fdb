/** What an editor may say of the front page and of the authors: content/front.yaml and content/authors.yaml, both optional. */
import { z } from "zod";
import { createProblem } from "../problems/catalog.ts";
import { authorPageWords, frontWords } from "./front-words.ts";
import { refuseWith } from "./refusal.ts";
import { record, text, yesNo } from "./schema.ts";

/** Stories under the lead, at most. */
const mostOrdered = 4;

export const frontSchema = record(
  {
    pin: text(80).optional(),
    order: z
      .array(text(80))
      .refine(
        (slugs) => slugs.length <= mostOrdered,
        refuseWith((place) => createProblem("front-too-many", place, mostOrdered)),
      )
      .default([]),
    hide: z.array(text(80)).default([]),
  },
  frontWords,
);

/** A row of content/authors.yaml. */
export const authorSchema = record(
  {
    name: text(40),
    slug: text(80).optional(),
    role: text(40).optional(),
    note: text(200).optional(),
    unit: yesNo.optional(),
  },
  authorPageWords,
);
