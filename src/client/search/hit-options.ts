/** Options of the search list as elements: hits with their words marked, and recent queries. Text is only ever set as text. */
import type { Hit, MarkedText } from "../../search/build-hit.ts";
import type { NewestStory } from "../../search/newest.ts";

function element(name: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const node = document.createElement(name);
  if (className !== "") node.className = className;
  node.append(...content);
  return node;
}

const mark = (text: MarkedText) => text.map((piece) => (piece.marked ? element("mark", "", piece.text) : piece.text));

function option(address: string, id: string, ...content: Node[]): HTMLLIElement {
  const link = document.createElement("a");
  link.href = address;
  link.id = id;
  link.role = "option";
  link.ariaSelected = "false";
  // The field keeps the focus; arrows choose.
  link.tabIndex = -1;
  link.append(...content);
  const item = document.createElement("li");
  item.role = "none";
  item.append(link);
  return item;
}

const where = (topic: readonly (string | Node)[], date: string) =>
  element("p", "where", element("b", "", ...topic), `　${date}`);

/** Words to mark on arrival are few: an address must stay one that can be sent. */
const mostWords = 5;

/** `stories` is the address of the edition's stories. */
export function buildHitOption(hit: Hit, stories: string, id: string): HTMLLIElement {
  const words = [...new Set(hit.words.map(({ text }) => text))].slice(0, mostWords);
  const query = words.length === 0 ? "" : `?${words.map((word) => `mark=${encodeURIComponent(word)}`).join("&")}`;
  const fragment = hit.paragraph === "" ? "" : `#${hit.paragraph}`;
  return option(
    `${stories}${hit.slug}/${query}${fragment}`,
    id,
    where(mark(hit.topic), hit.date),
    element("h3", "", ...mark(hit.headline)),
    element("p", "text", ...mark(hit.text)),
  );
}

export function buildNewestOption({ path, headline, date, topic }: NewestStory, id: string): HTMLLIElement {
  return option(path, id, where([topic], date), element("h3", "", headline));
}

/** `page` is the address of the search page. */
export function buildRecentOption(query: string, page: string, id: string): HTMLLIElement {
  return option(`${page}?${new URLSearchParams({ q: query })}`, id, element("p", "text", query));
}
