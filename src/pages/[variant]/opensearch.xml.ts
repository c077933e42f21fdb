/** OpenSearch description of a variant. */
import type { APIContext } from "astro";
import { buildOpenSearch } from "../../feeds/open-search.ts";
import { listSiteWords } from "../../metadata/page.ts";
import { listFeaturePaths, type VariantProps } from "../../site/variant-paths.ts";

export const getStaticPaths = listFeaturePaths("search");

export function GET({ props }: APIContext<VariantProps>): Response {
  const { tag } = props.variant;
  return new Response(buildOpenSearch(tag, listSiteWords(tag).name));
}
