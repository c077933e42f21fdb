/**
 * <search-box>: searches while one types and shows the hits. The engine is fetched on the first focus. Nothing is searched
 * while an input method is composing. All words come in as attributes; text is only ever set as text.
 */
import { type Engine, loadEngine } from "../search/load-engine.ts";
import { buildHit } from "./build-hit.ts";

const pause = 150;
const most = 10;

export class SearchBox extends HTMLElement {
  #engine: Promise<Engine> | undefined;
  #timer = 0;
  #turn = 0;

  get input(): HTMLInputElement {
    return this.querySelector("input") as HTMLInputElement;
  }

  get #hits(): HTMLOListElement {
    return this.querySelector(".hits") as HTMLOListElement;
  }

  connectedCallback(): void {
    this.input.addEventListener("focus", () => this.#prepare(), { once: true });
    this.input.addEventListener("input", (event) => {
      if (!(event as InputEvent).isComposing) this.#searchSoon();
    });
    this.input.addEventListener("compositionstart", () => clearTimeout(this.#timer));
    this.input.addEventListener("compositionend", () => this.#searchSoon());
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#search();
    });
    this.addEventListener("keydown", (event) => this.#move(event));
    if (this.dataset.keepsAddress !== undefined && this.input.value === "")
      this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    // The reader may have been faster than this file: in the field already, with words typed.
    if (this.contains(document.activeElement)) this.#prepare();
    if (this.input.value !== "" && this.closest("[data-composing]") === null) this.#searchSoon();
  }

  clear(): void {
    this.input.value = "";
    this.#turn += 1;
    this.#hits.replaceChildren();
    this.#say("");
  }

  #load(): Promise<Engine> {
    this.#engine ??= loadEngine(this.dataset.engine ?? "");
    return this.#engine;
  }

  /** Fetches the engine ahead of the first search, which is the one to say so when that fails. */
  #prepare(): void {
    this.#load().catch(() => undefined);
  }

  #say(text: string): void {
    (this.querySelector("[role=status]") as HTMLElement).textContent = text;
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), pause);
  }

  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    const query = this.input.value.trim();
    this.#turn += 1;
    const turn = this.#turn;
    if (this.dataset.keepsAddress !== undefined) {
      const address = new URL(location.href);
      address.search = query === "" ? "" : `?${new URLSearchParams({ q: query })}`;
      history.replaceState(null, "", address);
    }
    if (query === "") {
      this.clear();
      return;
    }
    this.#say(this.dataset.searching ?? "");
    try {
      const engine = await this.#load();
      const { count, hits } = await engine(query, most);
      if (turn !== this.#turn) return;
      this.#hits.replaceChildren(...hits.map(buildHit));
      const words = (count === 0 ? this.dataset.none : this.dataset.count) ?? "";
      // In one pass and by a function: what was typed may hold a place's name, or a `$` that means something to `replace`.
      this.#say(words.replace(/\{(query|count)\}/g, (_, name) => (name === "query" ? query : String(count))));
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#engine = undefined;
      this.#hits.replaceChildren();
      this.#fail();
      console.warn(error);
    }
  }

  #fail(): void {
    this.#say(this.dataset.failed ?? "");
    const retry = document.createElement("button");
    retry.type = "button";
    retry.textContent = this.dataset.retry ?? "";
    retry.addEventListener("click", () => void this.#search());
    const item = document.createElement("li");
    item.append(retry);
    this.#hits.replaceChildren(item);
  }

  /** Arrows walk from the field through the hits and back. */
  #move(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const stops = [this.input, ...this.querySelectorAll<HTMLElement>(".hits a")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define("search-box", SearchBox);
