/** Two searches in a real browser: ours by the search page as it is, stock Pagefind by its own script. */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { formatPath, pagePaths } from "../../../src/site/paths.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import type { MeasuredSite } from "./site.ts";

export interface Asker {
  readonly name: string;
  /** Record numbers, best first. */
  readonly ask: (query: string) => Promise<number[]>;
  /** Types a query as a reader does; milliseconds from the last key to the first hits, or to the word that there are none. */
  readonly type: (query: string) => Promise<number>;
  /** Milliseconds from the same key until all is found. */
  readonly settle: () => Promise<number>;
  /** A new reader: nothing kept, nothing loaded. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

abstract class BrowserAsker implements Asker {
  abstract readonly name: string;
  protected page!: Page;
  #context: BrowserContext | undefined;
  readonly #browser: Browser;
  protected readonly site: MeasuredSite;
  protected readonly tag: VariantTag;

  constructor(browser: Browser, site: MeasuredSite, tag: VariantTag) {
    this.#browser = browser;
    this.site = site;
    this.tag = tag;
  }

  async renew(): Promise<void> {
    await this.#context?.close();
    this.#context = await this.#browser.newContext();
    this.page = await this.#context.newPage();
    await this.page.goto(`${this.site.address}${formatPath(this.tag, pagePaths.search)}`, { waitUntil: "networkidle" });
    await this.start();
  }

  protected start(): Promise<void> {
    return Promise.resolve();
  }

  abstract ask(query: string): Promise<number[]>;
  abstract type(query: string): Promise<number>;
  abstract settle(): Promise<number>;

  async close(): Promise<void> {
    await this.#context?.close();
  }
}

/** Where a page keeps the end of a question. */
interface AskingWindow extends Window {
  settled?: Promise<number>;
}

interface Box extends HTMLElement {
  find(query: string): Promise<{ stories: { number: number }[]; partial: boolean }>;
}

export class OurSearch extends BrowserAsker {
  readonly name = "落子";

  async ask(query: string): Promise<number[]> {
    await this.page.locator("main search-box input").focus();
    await this.page.waitForFunction(() => customElements.get("search-box") !== undefined);
    return this.page.evaluate(async (asked) => {
      const box = document.querySelector("main search-box") as Box;
      const { stories, partial } = await box.find(asked);
      return partial ? [] : stories.map(({ number }) => number);
    }, query);
  }

  async type(query: string): Promise<number> {
    const input = this.page.locator("main search-box input");
    await input.focus();
    await this.page.waitForFunction(() => customElements.get("search-box") !== undefined);
    return this.page.evaluate((text) => {
      const box = document.querySelector("main search-box") as Box;
      const field = box.querySelector("input") as HTMLInputElement;
      const status = box.querySelector("[role=status]") as HTMLElement;
      const list = box.querySelector(".hits") as HTMLElement;
      const start = performance.now();
      return new Promise<number>((first) => {
        (window as AskingWindow).settled = new Promise((last) => {
          let searched = false;
          const watch = new MutationObserver((changes) => {
            const searching = status.textContent === box.dataset["searching"];
            searched ||= searching;
            const shown = changes.some(({ target, addedNodes }) => target === list && addedNodes.length > 0);
            if (searched && (shown || !searching)) first(performance.now() - start);
            if (!searched || searching) return;
            watch.disconnect();
            last(performance.now() - start);
          });
          watch.observe(box, { childList: true, subtree: true, characterData: true });
          field.value = text;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        });
      });
    }, query);
  }

  async settle(): Promise<number> {
    return (await this.page.evaluate(() => (window as AskingWindow).settled)) ?? 0;
  }
}

interface StockResult {
  data(): Promise<{ url: string; excerpt: string }>;
}

interface StockWindow extends Window {
  stock?: { search(query: string): Promise<{ results: StockResult[] }> };
}

export class StockSearch extends BrowserAsker {
  readonly name = "Pagefind 原樣";

  protected override async start(): Promise<void> {
    await this.page.evaluate(async (address) => {
      const stock = (await import(address)) as Required<StockWindow>["stock"] & { init(): Promise<void> };
      (window as StockWindow).stock = stock;
    }, `${this.site.address}/stock/pagefind.js`);
  }

  ask(query: string): Promise<number[]> {
    return this.page.evaluate(async (asked) => {
      const { results } = (await (window as StockWindow).stock?.search(asked)) ?? { results: [] };
      const all = await Promise.all(results.map((result) => result.data()));
      return all.map(({ url }) => Number(/\/(\d+)\//.exec(url)?.[1]));
    }, query);
  }

  #last = 0;

  async type(query: string): Promise<number> {
    this.#last = await this.page.evaluate(async (asked) => {
      const start = performance.now();
      const { results } = (await (window as StockWindow).stock?.search(asked)) ?? { results: [] };
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return performance.now() - start;
    }, query);
    return this.#last;
  }

  settle(): Promise<number> {
    return Promise.resolve(this.#last);
  }
}
