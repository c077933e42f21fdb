/**
 * Styles that a story's page carries only when it shows what they style: every byte of a page counts, and no story shows all
 * blocks. They stand before the other styles of the page, so they begin with the order of the layers.
 */
import aside from "../blocks/aside/aside.css?inline";
import shared from "../blocks/block.css?inline";
import chart from "../blocks/chart/chart.css?inline";
import dataTable from "../blocks/data-table.css?inline";
import gallery from "../blocks/gallery/gallery.css?inline";
import keyFacts from "../blocks/key-facts/key-facts.css?inline";
import map from "../blocks/map/map.css?inline";
import inlineNote from "../blocks/note/inline-note.css?inline";
import note from "../blocks/note/note.css?inline";
import people from "../blocks/people/people.css?inline";
import pullQuote from "../blocks/pull-quote/pull-quote.css?inline";
import quote from "../blocks/quote/quote.css?inline";
import recording from "../blocks/recording.css?inline";
import timeline from "../blocks/timeline/timeline.css?inline";
import layers from "./layers.css?inline";
import photograph from "./photograph.css?inline";
import report from "./report.css?inline";

/** THE list: a style and the classes of which one calls for it, in the order of blocks.css. */
const styles: readonly (readonly [classes: RegExp, style: string])[] = [
  [/key/, keyFacts],
  [/timeline/, timeline],
  [/data/, dataTable],
  [/chart/, chart],
  [/people/, people],
  [/pull/, pullQuote],
  [/quote/, quote],
  [/aside/, aside],
  [/gallery/, gallery],
  [/map/, map],
  [/video|audio/, recording],
  [/note/, note],
  [/gloss/, inlineNote],
  [/^(?:tall|small)$/, photograph],
];

/** `html` is the body; `reports` says whether words can be reported on the page. */
export function listUsedStyles(html: string, reports: boolean): string {
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].map(([, names = ""]) => names);
  const used = styles.filter(([wanted]) => classes.some((names) => names.split(" ").some((name) => wanted.test(name))));
  return [layers, shared, ...used.map(([, style]) => style), ...(reports ? [report] : [])].join("");
}
