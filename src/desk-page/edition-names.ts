/** What editions are called where there is little room. */
import { standards, type VariantTag } from "../variants/table.ts";

/** One character: 简, 臺, 港. */
export const nameVariantShort = (tag: VariantTag): string => standards[tag].short;
