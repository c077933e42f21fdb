/** The line under a picture: what it shows, then whose it is. `江面上的橋｜張三`: 江面上的橋。攝影：張三 */
import type { Element } from "hast";
import { h } from "hastscript";
import { endSentence } from "../variants/end-sentence.ts";
import type { Script } from "../variants/table.ts";

/** What was done, by what is shown. */
const credits = {
  photograph: { Hans: "摄影", Hant: "攝影" },
  drawing: { Hans: "制图", Hant: "製圖" },
  table: { Hans: "制表", Hant: "製表" },
} as const satisfies Record<string, Record<Script, string>>;

export type CreditedKind = keyof typeof credits;

export const buildCredit = (kind: CreditedKind, credit: string, script: Script): Element =>
  h("span", `${credits[kind][script]}：${credit}`);

export function buildFigcaption(title: string, script: Script, file: unknown): Element {
  const [caption = "", ...rest] = title.split(/[｜|]/u).map((part) => part.trim());
  const credit = rest.join("、");
  const kind = /\.svg$/i.test(String(file)) ? "drawing" : "photograph";
  return h("figcaption", credit === "" ? caption : [endSentence(caption), buildCredit(kind, credit, script)]);
}
