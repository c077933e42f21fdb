/** The filters of the search page: topic and year with their counts, and the order. They live in the address. */

import type { Facets } from "../../search/facets.ts";
import type { FoundStory } from "../../search/find-stories.ts";

const names = ["topic", "year", "sort"] as const;
type Choice = Readonly<Record<(typeof names)[number], string>>;

export class SearchFilters {
  readonly #form: HTMLElement;

  constructor(form: HTMLElement, changed: () => void) {
    this.#form = form;
    const wanted = new URLSearchParams(location.search);
    for (const name of names) {
      const value = wanted.get(name) ?? "";
      const select = this.#select(name);
      // Years are known when the first answer is; until then one from the address stands for itself.
      if (name === "year" && /^\d{4}$/.test(value)) select.add(new Option(value, value));
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.addEventListener("change", changed);
  }

  get choice(): Choice {
    return Object.fromEntries(names.map((name) => [name, this.#select(name).value])) as unknown as Choice;
  }

  /** The address says what is searched, so that it can be shared. */
  keepAddress(query: string): void {
    const address = new URL(location.href);
    const all = Object.entries({ q: query, ...this.choice }).filter(([, value]) => value !== "");
    address.search = String(new URLSearchParams(all));
    history.replaceState(null, "", address);
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.querySelector(`[name=${name}]`) as HTMLSelectElement;
  }

  /** The stories the reader chose, in the order chosen; counts are written beside the choices. */
  apply(stories: readonly FoundStory[], { years, topics }: Facets): readonly FoundStory[] {
    this.#form.hidden = false;
    const { topic, year, sort } = this.choice;
    const inTopic = (number: number, slug: string) => slug === "" || topics[slug]?.includes(number) === true;
    const inYear = (number: number, wanted: string) => wanted === "" || years[number] === wanted;
    this.#listYears(years);
    this.#count(
      "topic",
      (slug) => stories.filter(({ number }) => inYear(number, year) && inTopic(number, slug)).length,
    );
    this.#count(
      "year",
      (wanted) => stories.filter(({ number }) => inTopic(number, topic) && inYear(number, wanted)).length,
    );
    const chosen = stories.filter(({ number }) => inTopic(number, topic) && inYear(number, year));
    return sort === "date" ? chosen.sort((a, b) => b.number - a.number) : chosen;
  }

  #listYears(years: Facets["years"]): void {
    const select = this.#select("year");
    const known = new Set([...select.options].map(({ value }) => value));
    for (const year of [...new Set(years)].sort().reverse()) if (!known.has(year)) select.add(new Option(year, year));
  }

  #count(name: string, count: (value: string) => number): void {
    for (const option of this.#select(name).options) {
      option.dataset["name"] ??= option.text;
      option.text = `${option.dataset["name"]}（${count(option.value)}）`;
    }
  }
}
