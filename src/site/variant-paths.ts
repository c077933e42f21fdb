/** The `[variant]` routes: one path per served variant. Every page under it starts from here. */

import type { Variant, VariantTag } from "../variants/table.ts";
import { variants } from "./served-variants.ts";
import { site } from "./site.ts";

export interface VariantProps {
  readonly variant: Variant;
}

export interface VariantPath {
  readonly params: { readonly variant: string };
  readonly props: VariantProps;
  /** Changes with what the page shows. */
  readonly cacheKey: string;
}

/** `keyOf` digests what the page shows of the content; a page without one shows none of it. */
export function listVariantPaths(keyOf: (tag: VariantTag) => string = () => ""): VariantPath[] {
  return variants.map((variant) => ({
    params: { variant: variant.segment },
    props: { variant },
    cacheKey: keyOf(variant.tag),
  }));
}

/** The same for a feature's pages: none when it is switched off. */
export function listFeaturePaths(
  feature: keyof typeof site.features,
  keyOf?: (tag: VariantTag) => string,
): () => VariantPath[] {
  return () => (site.features[feature] ? listVariantPaths(keyOf) : []);
}
