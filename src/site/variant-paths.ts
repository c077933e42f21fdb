/** The `[variant]` routes: one path per served variant. Every page under it starts from here. */
import { type Variant, variants } from "../variants/table.ts";

export interface VariantProps {
  readonly variant: Variant;
}

export function listVariantPaths(): { params: { variant: string }; props: VariantProps }[] {
  return variants.map((variant) => ({ params: { variant: variant.segment }, props: { variant } }));
}
