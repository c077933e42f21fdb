/** The content as the page knows it: what the store has by name, what of it was fetched, and the same in the worker's hands. */
import type { Store, StoreEntry, StoreFile } from "../stores/store.ts";
import type { AskWorker } from "./ask-worker.ts";

const encoder = new TextEncoder();

export const bytesOf = (file: StoreFile): Uint8Array => file.bytes ?? encoder.encode(file.text ?? "");

/** Paths below content/ are the store's; the engine's start with it. */
export const enginePath = (path: string) => `content/${path}`;
export const storyFile = (folder: string) => `stories/${folder}/index.md`;

/** What every story is read in the light of. */
const isShared = (path: string) => /^(?:[^/]+\.(?:md|yaml)|stories\/[^/]+\/index\.md)$/.test(path);

export class HeldFiles {
  readonly #store: Store;
  readonly #ask: AskWorker;
  #entries = new Map<string, StoreEntry>();
  readonly #files = new Map<string, StoreFile>();

  constructor(store: Store, ask: AskWorker) {
    this.#store = store;
    this.#ask = ask;
  }

  /** Looks at what the store has now and fetches what every list needs; says whether anything is other than before. */
  async refresh(): Promise<boolean> {
    const list = await this.#store.list();
    const entries = new Map(list.map((entry) => [entry.path, entry]));
    const gone = [...this.#files.keys()].filter((path) => !entries.has(path));
    const other = [...this.#files.values()].filter(
      ({ path, version }) => (entries.get(path)?.version ?? version) !== version,
    );
    this.#entries = entries;
    for (const path of gone) this.#files.delete(path);
    await this.#ask(
      "put",
      gone.map((path) => [enginePath(path), undefined]),
    );
    const wanted = list.filter(({ path }) => isShared(path) && !this.#files.has(path)).map(({ path }) => path);
    await this.#fetch([...wanted, ...other.map(({ path }) => path)]);
    return gone.length + wanted.length + other.length > 0;
  }

  /** Fetches all that lies in a story's folder. */
  async loadStory(folder: string): Promise<void> {
    const base = `stories/${folder}/`;
    await this.#fetch([...this.#entries.keys()].filter((path) => path.startsWith(base) && !this.#files.has(path)));
  }

  async #fetch(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    await this.take(await this.#store.read(paths));
  }

  /** Files as they now stand in the store. */
  async take(files: readonly StoreFile[]): Promise<void> {
    for (const file of files) {
      this.#files.set(file.path, file);
      const bytes = bytesOf(file).length;
      this.#entries.set(file.path, { path: file.path, version: file.version, bytes });
    }
    await this.#ask(
      "put",
      files.map((file) => [enginePath(file.path), bytesOf(file)]),
    );
  }

  find = (path: string): StoreFile | undefined => this.#files.get(path);

  has = (path: string): boolean => this.#entries.has(path);

  /** Names of the folders that lie beside the stories. */
  listFolders = (): string[] => [
    ...new Set([...this.#entries.keys()].flatMap((path) => /^stories\/([^/]+)\//.exec(path)?.[1] ?? [])),
  ];

  /** Every text that may link to a story. */
  listTexts = (): StoreFile[] => [...this.#files.values()].filter(({ path }) => path.endsWith(".md"));

  /** Everything in a story's folder. */
  listStory = (folder: string): StoreFile[] =>
    [...this.#files.values()].filter(({ path }) => path.startsWith(`stories/${folder}/`));
}
