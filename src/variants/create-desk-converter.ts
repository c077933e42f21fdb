/** The desk's words from one variant to another, with the desk's own terms: for its sentences, and for the copies of the guide. */
import type { Converter } from "./converter.ts";
import { createConverter } from "./create-converter.ts";
import { listDeskTerms } from "./desk-words.ts";
import { type Script, standards, type VariantTag } from "./table.ts";
import { createTerms, type Terms } from "./terms.ts";

const terms: Readonly<Record<Script, Terms>> = {
  Hans: createTerms(listDeskTerms("Hans")),
  Hant: createTerms(listDeskTerms("Hant")),
};

export const createDeskConverter = (from: VariantTag, to: VariantTag): Converter =>
  createConverter(from, to, terms[standards[from].script]);
