/** What a publication has to say of itself. Its values stand in `src/publication/`; the engine knows only these types. */
import type { RegionalStyle } from "../variants/regional-styles.ts";
import type { VariantTag } from "../variants/table.ts";
import type { ContentPlace } from "./content-place.ts";
import type { HostName } from "./host-names.ts";
import type { LabelName } from "./label-rows.ts";
import type { DrawStory } from "./story-drawing.ts";

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
  /**
   * By region, the forms you want where newsrooms there usually have others: `{ TW: ["身份"], HK: ["綫", "檯"] }`. THE table of
   * them, with what is usual: `src/variants/regional-styles.ts`. Absent: the usual ones.
   */
  readonly style?: RegionalStyle;
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
  /**
   * Cards, the pictures others show beside a link: `all` shapes (wide, square, 4:3; six files a story of two scripts), `wide` (two),
   * `none`. Absent: all up to 100 stories, then wide.
   */
  readonly cards?: "all" | "wide" | "none";
  /** A WebSub hub that tells readers of feeds what is new; whoever publishes tells the hub. Absent: none. */
  readonly hub?: string;
  /** Where readers sign up for letters, at whichever service sends them: `https://…`. Absent: `/follow/` names none. */
  readonly letter?: string;
  /** Whether every story is there as Markdown too, at its address with `index.md`, and /llms.txt names them. Absent: no. */
  readonly markdown?: boolean;
  /** Whether other sites that embed a story find what to show of it (oEmbed): a file more for each edition. Absent: no. */
  readonly oembed?: boolean;
  /** Whether every topic is there as a book (EPUB) too, which the ends of its stories lead to. Absent: no. */
  readonly books?: boolean;
  /** Whether there is a sitemap of the stories of the last two days, too, for search engines that show news. Absent: no. */
  readonly news?: boolean;
  /**
   * The desk at an address of the site, `/desk/`, for editors without a checkout, who sign in at the host the content lies on:
   * `{ host: "github", repository: "NAME/REPO", branch: "main" }`; `gitea` and `gitlab` as well, with `address` where it is a server
   * of one's own. Absent: there is none.
   */
  readonly remoteDesk?: ContentPlace;
  /** Where the site will stand: its headers and redirects are written for that host (src/hosting/). Absent: for none. */
  readonly host?: HostName;
  /** Whether every file of text is there packed, too (brotli, gzip), for a server that sends such files. Absent: no. */
  readonly packed?: boolean;
  /**
   * What is switched on. Off means absent: no link, no page, no file. `offline`: stories can be read without network; absent: yes.
   * Off, a file is left that takes back what readers' browsers keep of it.
   */
  readonly features: { readonly search: boolean; readonly feeds: boolean; readonly offline?: boolean };
}

/** A colour on the three grounds a reader can choose, and on printed paper; as CSS writes it. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
  /** Absent: that of the light ground. */
  readonly sepia?: string;
  /** Absent: that of the light ground. */
  readonly print?: string;
}

export interface Colours {
  readonly paper: Required<Omit<Colour, "print">>;
  /** Text. */
  readonly ink: Colour;
  /** Dates, captions. */
  readonly soft: Colour;
  /** Borders of what can be pressed: 3 : 1 against paper. */
  readonly edge: Colour;
  /** Ornament only. */
  readonly hair: Colour;
  /** The one colour: kickers, marks, focus. 4.5 : 1 against paper. */
  readonly accent: Colour;
  readonly onAccent: Colour;
  /** The two sides of a drawing, the series of a chart, and what is written on them. */
  readonly fillDark: Colour;
  readonly onDark: Colour;
  readonly fillLight: Colour;
  readonly onLight: Colour;
}

/** Labels that take the place of the engine's, in the written variant, with the same places in braces. */
export type OwnWords = Readonly<Partial<Record<LabelName, string>>>;

/** The shape of `src/publication/publication.ts`. */
export interface Publication {
  readonly settings: Settings;
  readonly colours: Colours;
  readonly words: OwnWords;
  /** SVG of the browser's icon. */
  readonly favicon: string;
  /** SVG of the icon on telephones and in feeds: square, on a ground of its own. */
  readonly icon: string;
  /** The number of a story as readers see it, in the written variant; counts from 1, the first published. `undefined`: none. */
  readonly formatNumber: (number: number) => string | undefined;
  /** How a story without a picture is drawn in lists. Absent: as the rarest character of its headline. */
  readonly drawStory?: DrawStory;
}
