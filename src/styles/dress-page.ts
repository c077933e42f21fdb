/** The style of a page: the sheets of its kind, and the publication's colours and the variant's faces. */
import { colours } from "../site/looks.ts";
import type { VariantTag } from "../variants/table.ts";
import { buildTokens } from "./build-tokens.ts";

export const dressPage = (tag: VariantTag, sheets: string): string => sheets + buildTokens(colours, tag);
