/** What a <search-box> shows: one line of status, the list of hits or of recent queries, and what to do next. */
import type { Hit } from "../../search/build-hit.ts";
import { formatFound } from "./format-found.ts";
import { buildHitOption, buildRecentOption } from "./hit-options.ts";
import { listRecent } from "./recent-queries.ts";
import { SearchList } from "./search-list.ts";

export interface Answer {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** How many of them stand already, as they are. */
  readonly kept: number;
  /** How many stories were found so far. */
  readonly found: number;
  readonly partial: boolean;
  /** No more will be found: the line of status says how many. */
  readonly complete: boolean;
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

  showAnswer({ query, hits, kept, found, partial, complete }: Answer): void {
    this.#setOptions(hits, (hit, id) => buildHitOption(hit, this.#box.dataset["stories"] ?? "", id), kept);
    this.#show(".more", found > hits.length);
    // In the sheet it is a link to the search page.
    const more = this.#box.querySelector("a.more");
    if (more instanceof HTMLAnchorElement) more.search = `?${new URLSearchParams({ q: query })}`;
    if (complete) this.#write(formatFound(this.#box.dataset, query, found, partial));
    this.#show(".instead", complete && (partial || found === 0));
  }

  showRecent(): void {
    const recent = listRecent();
    const page = this.#box.querySelector("form")?.action ?? "";
    this.#setOptions(recent, (query, id) => buildRecentOption(query, page, id));
    this.#show(".forget", recent.length > 0);
  }

  /** What was shown of the answer stays. */
  showFailure(shown: readonly Hit[]): void {
    this.#setOptions(shown, () => document.createElement("li"), shown.length);
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

  #setOptions<Item>(items: readonly Item[], build: (item: Item, id: string) => HTMLLIElement, kept = 0): void {
    this.#list.set(items, build, kept);
    for (const name of [".more", ".forget", ".retry", ".instead", ".spelling"]) this.#show(name, false);
  }

  #show(selector: string, shown: boolean): void {
    this.#box.querySelector(selector)?.toggleAttribute("hidden", !shown);
  }
}
