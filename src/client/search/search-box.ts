/**
 * <search-box>: searches while one types and shows the hits: a combobox whose list holds links. The engine is fetched on the
 * first focus. Nothing is searched while an input method is composing. All words come in as attributes.
 */
import { createSearch, type Search } from "../../search/create-search.ts";
import { awaitAll, type Finding } from "../../search/find-stories.ts";
import type { VariantTag } from "../../variants/table.ts";
import { searchFetch } from "../offline/search-fetch.ts";
import { loadNewest } from "./load-newest.ts";
import { addRecent, clearRecent } from "./recent-queries.ts";
import { SearchFilters } from "./search-filters.ts";
import { SearchView } from "./search-view.ts";
import { createShownHits, type ShownHits } from "./shown-hits.ts";
import { startWorker } from "./start-worker.ts";

/**
 * Milliseconds without a key before a search. Nobody types faster than this but a key held down; an input method hands over whole
 * words. A longer pause would only be waited for.
 */
const pauseMs = 20;
/** Hits shown at once. */
const step = 10;

export class SearchBox extends HTMLElement {
  #search: Promise<Search> | undefined;
  #view!: SearchView;
  #filters: SearchFilters | undefined;
  #timer = 0;
  /** Counts searches, so that a late answer to an earlier one is not shown. */
  #turn = 0;
  /** The answer shown, to be gone on with. */
  #answer: { readonly query: string; readonly shown: ShownHits; finding: Finding } | undefined;

  get input(): HTMLInputElement {
    return this.querySelector("input") as HTMLInputElement;
  }

  connectedCallback(): void {
    const { input } = this;
    input.addEventListener("focus", () => this.#prepare());
    input.addEventListener("input", (event) => {
      if (!(event as InputEvent).isComposing) this.#searchSoon();
    });
    input.addEventListener("compositionstart", () => clearTimeout(this.#timer));
    input.addEventListener("compositionend", () => this.#searchSoon());
    this.#view = new SearchView(this, input);
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#remember();
      void this.#run();
    });
    this.addEventListener("click", (event) => this.#click(event));
    const narrow = this.querySelector<HTMLElement>(".narrow");
    if (narrow !== null) {
      this.#filters = new SearchFilters(narrow, () => void this.#run());
      if (input.value === "") input.value = new URLSearchParams(location.search).get("q") ?? "";
    }
    // The reader may have been faster than this file: in the field already, with words typed.
    if (this.contains(document.activeElement)) this.#prepare();
    if (input.value !== "" && this.closest("[data-composing]") === null) this.#searchSoon();
  }

  /** Asks the whole index, without showing anything. Rejects when a part of it cannot be fetched. */
  async find(query: string): Promise<Finding> {
    return awaitAll((await this.#load()).find(query));
  }

  clear(): void {
    this.input.value = "";
    this.#turn += 1;
    this.#answer = undefined;
    this.#view.say("hint");
    this.#showStart();
  }

  /** The newest stories join what was asked before, unless the reader has begun to type. */
  #showStart(): void {
    const turn = this.#turn;
    this.#view.showStart(undefined);
    void loadNewest(this.querySelector("form")?.action ?? "").then((newest) => {
      if (turn === this.#turn && this.input.value === "") this.#view.showStart(newest);
    });
  }

  #load(): Promise<Search> {
    this.#search ??= createSearch({
      base: this.dataset["index"] ?? "",
      tag: this.dataset["tag"] as VariantTag,
      startWorker,
      fetch: searchFetch(this.dataset["index"] ?? ""),
    });
    return this.#search;
  }

  /** Fetches the engine ahead of the first search, which is the one to say so when that fails. */
  #prepare(): void {
    this.#load().catch(() => undefined);
    if (this.input.value === "") this.#showStart();
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#run(), pauseMs);
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    const query = this.input.value.trim();
    this.#turn += 1;
    const turn = this.#turn;
    this.#answer = undefined;
    if (query === "") {
      this.#filters?.keepAddress(query);
      return this.clear();
    }
    this.#view.say("searching");
    try {
      const search = await this.#load();
      const shown = createShownHits();
      for await (const finding of search.find(query)) {
        if (turn !== this.#turn) return;
        this.#answer = { query, shown, finding };
        await this.#show(step, turn);
        if (finding.partial) void this.#offerSpelling(search.suggest(finding), turn);
      }
    } catch (error) {
      this.#fail(error, turn);
    }
    // After the answer: a changed address makes browsers fetch the page's icon again, which must not stand in the way.
    if (turn === this.#turn) this.#filters?.keepAddress(query);
    void this.#keep();
  }

  async #keep(): Promise<void> {
    const load = import("../offline/keep-search.ts");
    const { keepSearch } = await load.catch(() => ({ keepSearch: undefined }));
    await keepSearch?.(this.querySelector("form")?.action ?? "", this.dataset["index"] ?? "");
  }

  /** Shows hits of the answer until there are `count`. Those that stand there stay in their places, whatever has joined since. */
  async #show(count: number, turn: number): Promise<void> {
    const answer = this.#answer;
    if (answer === undefined) return;
    const { query, shown, finding } = answer;
    const search = await this.#load();
    const facets = this.#filters === undefined ? undefined : await search.loadFacets();
    const found = (facets && this.#filters?.apply(finding.stories, facets)) ?? finding.stories;
    const byDate = this.#filters?.choice.sort === "date";
    const hits = await search.show(shown.listNext(found, count), finding.terms, !byDate);
    if (turn !== this.#turn) return;
    const kept = shown.hits.length;
    shown.add(hits);
    const { partial, complete } = finding;
    this.#view.showAnswer({ query, hits: shown.hits, kept, found: found.length, partial, complete });
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    await this.#show((this.#answer?.shown.hits.length ?? 0) + step, turn).catch((error) => this.#fail(error, turn));
  }

  /** Without a spelling, or the means to find one, what is shown stays as it is. */
  async #offerSpelling(suggested: Promise<string | undefined>, turn: number): Promise<void> {
    const spelling = await suggested.catch((error: unknown) => console.warn(error));
    if (spelling !== undefined && turn === this.#turn) this.#view.offerSpelling(spelling);
  }

  #fail(error: unknown, turn: number): void {
    if (turn !== this.#turn) return;
    void this.#search?.then((search) => search.stop()).catch(() => undefined);
    this.#search = undefined;
    this.#view.showFailure(this.#answer?.shown.hits ?? []);
    console.warn(error);
  }

  #remember(): void {
    const query = this.input.value.trim();
    if (query !== "") addRecent(query);
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest(".hits a") !== null) this.#remember();
    if (target.closest(".retry") !== null) void this.#run();
    const spelling = target.closest<HTMLButtonElement>(".spelling");
    if (spelling !== null) {
      this.input.value = spelling.value;
      this.input.focus();
      void this.#run();
    }
    if (target.closest("button.more") !== null) void this.#showMore();
    if (target.closest(".forget") !== null) {
      clearRecent();
      this.clear();
      this.input.focus();
    }
  }
}

customElements.define("search-box", SearchBox);
