/** The query side of search: loads Pagefind in the browser and turns its answers into hits. The only file that knows its API. */

export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly topic: string;
  readonly date: string;
  /** The best passage, in pieces. */
  readonly text: readonly { readonly text: string; readonly marked: boolean }[];
}

export interface Answer {
  /** All stories found. */
  readonly count: number;
  /** The first of them. */
  readonly hits: readonly Hit[];
}

export type Engine = (query: string, most: number) => Promise<Answer>;

interface PagefindData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

interface Pagefind {
  destroy(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<PagefindData> }[] }>;
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
};

/** Pagefind's excerpt is HTML whose only element is `mark`; taken apart here, so that nothing is ever parsed as HTML. */
export function parseExcerpt(excerpt: string): Hit["text"] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== "")
    .map((piece) => ({
      marked: piece.startsWith("<mark>"),
      text: piece
        .replace(/^<mark>|<\/mark>$/g, "")
        .replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity),
    }));
}

/** Loads the engine from its address. Rejects when it cannot be fetched. */
export async function loadEngine(address: string): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // An engine that lost a file on the way keeps the loss: every load starts afresh.
  await pagefind.destroy();
  // Addresses are recorded whole; otherwise Pagefind puts the base path before them a second time.
  await pagefind.options({ baseUrl: "/", excerptLength: 30 });
  await pagefind.init();
  return async (query, most) => {
    const { results } = await pagefind.search(query);
    const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return {
      count: results.length,
      hits: data.map(({ url, excerpt, meta }) => ({
        url,
        title: meta.title ?? "",
        topic: meta.topic ?? "",
        date: meta.date ?? "",
        text: parseExcerpt(excerpt),
      })),
    };
  };
}
