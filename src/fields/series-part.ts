/** The place of a story in its series, as it is typed: a number from 1. */
import { z } from "zod";
import { createProblem } from "../problems/catalog.ts";
import { refuseWith } from "./refusal.ts";

export const seriesPart = z
  .string()
  .trim()
  .min(1)
  .refine(
    (value) => /^[1-9]\d?$/.test(value),
    refuseWith((place, field, typed) => createProblem("bad-part", place, field, typed)),
  )
  .meta({ minimum: 1, maximum: 99, pattern: "^[1-9]\\d?$", patternErrorMessage: "第幾篇寫成 1 到 99 的數字。" })
  .transform(Number);
