/** What a <search-box> shows: one line of status, the list of hits or of recent queries, and what to do next. */
import type { Hit } from "../../search/build-hit.ts";
import type { Newest, NewestStory } from "../../search/newest.ts";
import { buildOffers } from "./build-offers.ts";
import { formatFound } from "./format-found.ts";
import { buildHitOption, buildNewestOption, buildRecentOption } from "./hit-options.ts";
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

function buildTitle(title: string): HTMLElement {
  const node = document.createElement("p");
  node.className = "newest";
  node.textContent = title;
  return node;
}

function buildTopicLink({ name, path }: Newest["topics"][number]): HTMLElement {
  const link = document.createElement("a");
  link.href = path;
  link.textContent = name;
  return link;
}

/** The words the box came with that stand in its line of status. */
type Saying = "hint" | "searching" | "failed";

export class SearchView {
  readonly #box: HTMLElement;
  readonly #list: SearchList;

  constructor(box: HTMLElement, input: HTMLInputElement) {
    this.#box = box;
    box.querySelector(".found")?.append(...buildOffers(box.dataset));
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

  /** What there is to go on with before anything is typed; `newest` may still be on its way. */
  showStart(newest: Newest | undefined): void {
    const recent = listRecent();
    const page = this.#box.querySelector("form")?.action ?? "";
    const items: readonly (string | NewestStory)[] = [...recent, ...(newest?.stories ?? [])];
    // Recent queries stand already when the newest stories come: one that was chosen meanwhile stays chosen.
    this.#setOptions(
      items,
      (item, id) => (typeof item === "string" ? buildRecentOption(item, page, id) : buildNewestOption(item, id)),
      newest === undefined ? 0 : recent.length,
    );
    this.#show(".forget", recent.length > 0);
    if (newest === undefined) return;
    this.#box.querySelector(".hits li h3")?.closest("li")?.prepend(buildTitle(newest.title));
    const others = this.#box.querySelector(".instead");
    // The search page has them already.
    if (others?.childElementCount === 1) others.prepend(...newest.topics.map(buildTopicLink));
    this.#show(".instead", true);
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
