/** What a publication has to say of itself. Its values stand in `src/publication/`; the engine knows only these types. */
import type { VariantTag } from "../variants/table.ts";

export interface Settings {
  /** Name, in the written variant like every text here; converted for the others. */
  readonly name: string;
  readonly motto: string;
  readonly tagline: string;
  readonly description: string;
  /** The publication's own byline and publisher name in feeds and metadata. */
  readonly desk: string;
  /** Address without the base path; SITE_URL overrides it. */
  readonly url: string;
  readonly variants: {
    /** The editions readers get, in the order of the switch. */
    readonly served: readonly [VariantTag, ...VariantTag[]];
    /** What `/` shows and what x-default points to; one of `served`. */
    readonly default: VariantTag;
    /** What labels, topics and the publication's own words are written in; a story without `variant` counts as written in it too. */
    readonly written: VariantTag;
    /** What editors read: the desk's messages, the guide, the comments of a new story. */
    readonly editors: VariantTag;
  };
  /** IANA name. A story's day is a day in this zone, wherever it is built or read. */
  readonly timeZone: string;
  /** Where readers report a wrong word: `mailto:…` or `https://…`. `undefined` switches the link off. */
  readonly contact: string | undefined;
  /**
   * Where a reader of a converted page reports the words they selected: an address with the places {title} and {text}, e.g.
   * `mailto:desk@example.org?subject={title}&body={text}` or `https://github.com/NAME/REPO/issues/new?title={title}&body={text}`.
   * `undefined` switches it off.
   */
  readonly report: string | undefined;
  /** What is switched on. Off means absent: no link, no page, no file. */
  readonly features: { readonly search: boolean; readonly feeds: boolean };
}

export interface Publication {
  readonly settings: Settings;
}
