/** Web app manifest of a variant. */
import type { APIContext } from "astro";
import { buildManifest } from "../../feeds/manifest.ts";
import { listSiteWords } from "../../metadata/page.ts";
import { listVariantPaths, type VariantProps } from "../../site/variant-paths.ts";

export const getStaticPaths = () => listVariantPaths();

export function GET({ props }: APIContext<VariantProps>): Response {
  const { tag } = props.variant;
  return Response.json(buildManifest(tag, listSiteWords(tag)));
}
