/** What stands behind the line of status when there is reason to: no page carries it for whoever does not search. */
import { element } from "../element.ts";

const buildButton = (name: string, words = ""): HTMLButtonElement =>
  element("button", { type: "button", className: name, hidden: true }, words);

/** `keys` is what the arrows do and what Enter does: `選擇｜打開`. */
function buildKeys(keys = ""): HTMLElement {
  const key = (name: string) => element("kbd", {}, name);
  const [choose = "", open = ""] = keys.split("｜");
  const words = [key("↑"), "\u00A0", key("↓"), `\u00A0${choose} `, key("Enter"), `\u00A0${open}`];
  return element("span", { className: "keys", ariaHidden: "true" }, ...words);
}

/** The words come from the box's attributes. */
export const buildOffers = ({ retry, forget, keys }: DOMStringMap): HTMLElement[] => [
  buildButton("retry", retry),
  buildButton("spelling"),
  buildButton("forget", forget),
  buildKeys(keys),
];
