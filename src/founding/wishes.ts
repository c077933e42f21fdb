/** What somebody who founds a publication decides: asked at the terminal or given as options, and checked here. */
import type { VariantTag } from "../variants/table.ts";

export interface Wishes {
  readonly name: string;
  /** In the order of the switch. */
  readonly served: readonly [VariantTag, ...VariantTag[]];
  /** What `/` shows. */
  readonly default: VariantTag;
  /** What the editors read and write. */
  readonly editors: VariantTag;
  /** `https://…`, no slash at the end. */
  readonly url: string;
  /** IANA name. */
  readonly timeZone: string;
  /** `#rrggbb` */
  readonly accent: string;
}
