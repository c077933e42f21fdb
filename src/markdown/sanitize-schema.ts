/**
 * What may stand in a story: prose, tables, figures, and the markup of our own blocks. Anything else an editor pastes as
 * raw HTML loses its tag and keeps its text. Ids are minted later, so only those of footnotes pass.
 */
import type { Schema } from "hast-util-sanitize";
import { tags } from "../variants/table.ts";
import { nameForm } from "./variant-marks.ts";

const prose =
  "p br wbr hr em strong b i u s del ins mark small sub sup span cite q dfn abbr time code pre kbd samp var bdi ruby rt rp a button";
const structure = "h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote div section aside details summary";
const media = "figure figcaption img table caption thead tbody tfoot tr th td";

export const sanitizeSchema: Schema = {
  tagNames: `${prose} ${structure} ${media}`.split(" "),
  attributes: {
    span: tags.map(nameForm),
    "*": [
      "className",
      "lang",
      "dir",
      "title",
      "translate",
      "ariaLabel",
      "ariaHidden",
      "ariaDescribedBy",
      ["id", /^fn(ref)?-/, /^note-\d+$/, "footnote-label"],
    ],
    a: ["href", "dataFootnoteRef", "dataFootnoteBackref"],
    section: ["dataFootnotes"],
    img: ["src", "alt"],
    time: ["dateTime"],
    ol: ["start", "reversed"],
    li: ["value"],
    td: ["align", "colSpan", "rowSpan"],
    th: ["align", "colSpan", "rowSpan", "scope"],
    details: ["open"],
    aside: ["popover"],
    ruby: ["dataReading"],
    button: ["popoverTarget", ["type", "button"]],
  },
  // The buttons of notes, not those of a form.
  ancestors: { button: ["span"] },
  protocols: { href: ["http", "https", "mailto", "tel"], src: ["http", "https"] },
  strip: ["script", "style", "template", "iframe", "object", "noscript", "svg", "math"],
  clobber: [],
};
