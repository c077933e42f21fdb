/** The filters of the search page: topic, author and year with their counts, and the order. They live in the address. */

import type { ShownFacets } from "../../search/create-search.ts";
import type { FoundStory } from "../../search/find-stories.ts";

const names = ["topic", "author", "year", "sort"] as const;
type Choice = Readonly<Record<(typeof names)[number], string>>;

export class SearchFilters {
  readonly #form: HTMLElement;

  constructor(form: HTMLElement, changed: () => void) {
    this.#form = form;
    const wanted = new URLSearchParams(location.search);
    for (const name of names) {
      const value = wanted.get(name) ?? "";
      const select = this.#select(name);
      // Years and authors are known when the first answer is; until then one from the address stands for itself.
      const isLater = name === "author" ? value !== "" : name === "year" && /^\d{4}$/.test(value);
      if (isLater) select.add(new Option(value, value));
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
  apply(stories: readonly FoundStory[], { years, topics, authors }: ShownFacets): readonly FoundStory[] {
    this.#form.hidden = false;
    const { choice } = this;
    this.#list(
      "author",
      authors.map(({ value, name }) => [value, name]),
    );
    this.#list(
      "year",
      [...new Set(years)]
        .sort()
        .reverse()
        .map((year) => [year, year]),
    );
    const byAuthor = new Map(authors.map(({ value, numbers }) => [value, new Set(numbers)]));
    const tests = {
      topic: (number: number, slug: string) => topics[slug]?.includes(number) === true,
      author: (number: number, author: string) => byAuthor.get(author)?.has(number) === true,
      year: (number: number, year: string) => years[number] === year,
    };
    const filters = ["topic", "author", "year"] as const;
    /** Those that fit all choices, `value` instead of the one made for `name`. */
    const choose = (name?: (typeof filters)[number], value = "") =>
      stories.filter(({ number }) =>
        filters.every((filter) => {
          const wanted = filter === name ? value : choice[filter];
          return wanted === "" || tests[filter](number, wanted);
        }),
      );
    for (const name of filters) this.#count(name, (value) => choose(name, value).length);
    const chosen = choose();
    return choice.sort === "date" ? chosen.sort((a, b) => b.number - a.number) : chosen;
  }

  /** Adds what is not there yet; one that came from the address gets its name. */
  #list(name: string, options: readonly (readonly [value: string, text: string])[]): void {
    const select = this.#select(name);
    const known = new Map([...select.options].map((option) => [option.value, option]));
    for (const [value, text] of options) {
      const option = known.get(value);
      if (option === undefined) select.add(new Option(text, value));
      else option.dataset["name"] ??= text;
    }
  }

  #count(name: string, count: (value: string) => number): void {
    for (const option of this.#select(name).options) {
      option.dataset["name"] ??= option.text;
      option.text = `${option.dataset["name"]}（${count(option.value)}）`;
    }
  }
}
