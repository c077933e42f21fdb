/** The line under a picture: what it shows, then whose it is. `江面上的橋｜張三` */
import type { Element } from "hast";
import { h } from "hastscript";

const credits = { Hans: "图", Hant: "圖" } as const;

export function buildFigcaption(title: string, script: keyof typeof credits): Element {
  const [caption = "", ...rest] = title.split(/[｜|]/u).map((part) => part.trim());
  const credit = rest.join("、");
  return h("figcaption", caption, credit === "" ? [] : [" ", h("span", `${credits[script]}：${credit}`)]);
}
