/** What scripts say to readers, in a variant. */
import type { APIContext } from "astro";
import { listReaderWords } from "../../site/list-reader-words.ts";
import { listVariantPaths, type VariantProps } from "../../site/variant-paths.ts";

export const getStaticPaths = () => listVariantPaths();

export const GET = ({ props }: APIContext<VariantProps>): Response => Response.json(listReaderWords(props.variant.tag));
