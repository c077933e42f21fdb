/** What a <search-box> shows: one line of status, the list of hits or of recent queries, and what to do next. */
import type { Hit } from "../../search/build-hit.ts";
import { formatFound } from "./format-found.ts";
import { buildHitOption, buildRecentOption } from "./hit-options.ts";
import { listRecent } from "./recent-queries.ts";
import { SearchList } from "./search-list.ts";

export interface Answer {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** How many stories were found in all. */
  readonly found: number;
  readonly partial: boolean;
}

/** The words the box came with that stand in its line of status. */
type Saying = "hint" | "searching" | "failed";

export class SearchView {
  readonly #box: HTMLElement;
  readonly #list: SearchList;

  constructor(box: HTMLElement, input: HTMLInputElement) {
    this.#box = box;
    this.#list = new SearchList(input, box.querySelector(".hits") as HTMLElement);
  }

  say(name: Saying): void {
    this.#write(this.#box.dataset[name] ?? "");
  }

  showAnswer({ query, hits, found, partial }: Answer): void {
    this.#setOptions(hits, (hit, id) => buildHitOption(hit, this.#box.dataset["stories"] ?? "", id));
    this.#show(".more", found > hits.length);
    // In the sheet it is a link to the search page.
    const more = this.#box.querySelector("a.more");
    if (more instanceof HTMLAnchorElement) more.search = `?${new URLSearchParams({ q: query })}`;
    this.#write(formatFound(this.#box.dataset, query, found, partial));
    this.#show(".instead", partial || found === 0);
  }

  showRecent(): void {
    const recent = listRecent();
    const page = this.#box.querySelector("form")?.action ?? "";
    this.#setOptions(recent, (query, id) => buildRecentOption(query, page, id));
    this.#show(".forget", recent.length > 0);
  }

  showFailure(): void {
    this.#setOptions<never>([], (item) => item);
    this.say("failed");
    this.#show(".retry", true);
  }

  offerSpelling(spelling: string): void {
    const button = this.#box.querySelector<HTMLButtonElement>(".spelling");
    if (button === null) return;
    button.value = spelling;
    button.textContent = (this.#box.dataset["spelling"] ?? "").replace("{query}", () => spelling);
    button.hidden = false;
  }

  #write(text: string): void {
    (this.#box.querySelector("[role=status]") as HTMLElement).textContent = text;
  }

  #setOptions<Item>(items: readonly Item[], build: (item: Item, id: string) => HTMLLIElement): void {
    this.#list.set(items, build);
    for (const name of [".more", ".forget", ".retry", ".instead", ".spelling"]) this.#show(name, false);
  }

  #show(selector: string, shown: boolean): void {
    this.#box.querySelector(selector)?.toggleAttribute("hidden", !shown);
  }
}
