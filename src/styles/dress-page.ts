/**
 * The style of a page: the sheets of its kind, and the publication's colours and the variant's faces. It stands in the page
 * itself, so that a story can be read after one request; the price is about 5 KB (compressed) on every page.
 */
import { colours } from "../site/looks.ts";
import type { VariantTag } from "../variants/table.ts";
import { buildTokens } from "./build-tokens.ts";

export const dressPage = (tag: VariantTag, sheets: string): string => sheets + buildTokens(colours, tag);
