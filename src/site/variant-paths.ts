/** The `[variant]` routes: one path per served variant. Every page under it starts from here. */

import type { Variant } from "../variants/table.ts";
import { variants } from "./served-variants.ts";
import { site } from "./site.ts";

export interface VariantProps {
  readonly variant: Variant;
}

/** The same for a feature's pages: none when it is switched off. */
export function listFeaturePaths(feature: keyof typeof site.features): () => ReturnType<typeof listVariantPaths> {
  return () => (site.features[feature] ? listVariantPaths() : []);
}

export function listVariantPaths(): { params: { variant: string }; props: VariantProps }[] {
  return variants.map((variant) => ({ params: { variant: variant.segment }, props: { variant } }));
}
