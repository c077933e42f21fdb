/** The list under a search field, as a combobox has it: the field keeps the focus, arrows choose, Enter opens what they chose. */
export class SearchList {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
    input.addEventListener("keydown", (event) => {
      if (!event.isComposing) this.#answer(event);
    });
  }

  /** `build` makes an option's item under the id given. The first `kept` items stand already, and are left as they are. */
  set<Item>(items: readonly Item[], build: (item: Item, id: string) => HTMLLIElement, kept = 0): void {
    if (kept === 0) {
      this.#list.replaceChildren();
      this.#input.removeAttribute("aria-activedescendant");
    }
    this.#list.append(...items.slice(kept).map((item, at) => build(item, `${this.#input.id}-${kept + at}`)));
    this.#list.hidden = items.length === 0;
    this.#input.ariaExpanded = String(items.length > 0);
  }

  #answer(event: KeyboardEvent): void {
    const options = [...this.#list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
    const at = options.findIndex(({ ariaSelected }) => ariaSelected === "true");
    if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      options[at]?.click();
    }
    if (options.length === 0 || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    // One step beyond either end is the field itself.
    const chosen = options[next < -1 ? options.length - 1 : next];
    for (const option of options) option.ariaSelected = String(option === chosen);
    if (chosen === undefined) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", chosen.id);
    chosen?.scrollIntoView({ block: "nearest" });
  }
}
