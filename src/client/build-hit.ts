/** One search hit as elements: topic and date, headline, the sentence with the words marked. */
import type { Hit } from "../search/load-engine.ts";

function element(name: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const node = document.createElement(name);
  if (className !== "") node.className = className;
  node.append(...content);
  return node;
}

export function buildHit(hit: Hit): HTMLLIElement {
  const link = document.createElement("a");
  link.href = hit.url;
  const text = hit.text.map((piece) => (piece.marked ? element("mark", "", piece.text) : piece.text));
  link.append(
    element("p", "where", element("b", "", hit.topic), `　${hit.date}`),
    element("h3", "", hit.title),
    element("p", "text", ...text),
  );
  const item = document.createElement("li");
  item.append(link);
  return item;
}
