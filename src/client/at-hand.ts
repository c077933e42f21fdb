/** <at-hand>: lists the stories on this device, those kept and those read. Where it stands in for a page, it says so. */
import { type KeptPage, listKept, type PageKind, removePage } from "../offline/kept-pages.ts";
import type { Shelf } from "../offline/shelf.ts";
import { parseSaved, savedKey } from "../reading/saved.ts";
import { element } from "./element.ts";
import { findShelf } from "./offline/own-shelf.ts";

/** A story that is not kept any more is not in the list of saved ones either. */
function forgetSaved(path: string): void {
  try {
    const saved = parseSaved(localStorage.getItem(savedKey)).filter((story) => story.path !== path);
    localStorage.setItem(savedKey, JSON.stringify(saved));
  } catch {
    // Storage may be switched off; then nothing was saved.
  }
}

class AtHand extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    const { dataset } = this;
    const shelf = findShelf();
    const parts: Node[] = [];
    if (location.pathname !== dataset["page"]) {
      const retry = element("a", { href: location.href }, dataset["retry"] ?? "");
      parts.push(element("p", { className: "missing", role: "status" }, dataset["noNetwork"] ?? "", retry));
    }
    try {
      if (shelf === undefined) throw new Error("no worker");
      const [kept, read] = [await listKept(shelf, "kept"), await listKept(shelf, "read")];
      if (kept.length > 0) parts.push(this.#build(dataset["kept"] ?? "", kept, "kept", shelf));
      if (read.length > 0) parts.push(this.#build(dataset["read"] ?? "", read, "read", shelf));
      if (kept.length + read.length === 0) parts.push(element("p", {}, dataset["none"] ?? ""));
    } catch {
      parts.push(element("p", {}, dataset["blocked"] ?? ""));
    }
    this.replaceChildren(...parts);
  }

  /** Each can be taken out: what somebody read is nobody else's business, on a device that others use too. */
  #build(title: string, pages: readonly KeptPage[], kind: PageKind, shelf: Shelf): HTMLElement {
    const { remove = "" } = this.dataset;
    const rows = pages.map(({ path, headline }) => {
      const button = element("button", { type: "button", ariaLabel: `${remove}：${headline}` }, remove);
      button.addEventListener("click", async () => {
        if (kind === "kept") forgetSaved(path);
        await removePage(shelf, kind, path);
        await this.#show();
        this.querySelector<HTMLElement>("a")?.focus();
      });
      return element("li", {}, element("a", { href: path }, headline), button);
    });
    return element("section", {}, element("h2", {}, title), element("ul", {}, ...rows));
  }
}

customElements.define("at-hand", AtHand);
