/**
 * The content as the page knows it: what the store has by name, the tops of all stories, and of the rest what was fetched; the same
 * in the worker's hands. A story's text comes when somebody asks for it: a list of a thousand needs none of them.
 */
import { isStoryFile } from "../stores/check-path.ts";
import type { Store, StoreEntry, StoreFile } from "../stores/store.ts";
import type { AskWorker } from "./ask-worker.ts";

const encoder = new TextEncoder();

export const bytesOf = (file: StoreFile): Uint8Array => file.bytes ?? encoder.encode(file.text ?? "");

/** Paths below content/ are the store's; the engine's start with it. */
export const enginePath = (path: string) => `content/${path}`;
const storePath = (path: string) => path.replace(/^content\//, "");
export const storyFile = (folder: string) => `stories/${folder}/index.md`;

/** What every story is read in the light of. */
const isShared = (path: string) => /^[^/]+\.(?:md|yaml)$/.test(path);
const isText = (path: string) => /^(?:stories\/[^/]+\/)?[^/]+\.md$/.test(path);

/** Files of one question: what comes back stays small enough to be waited for. */
const mostAtOnce = 500;
const mostTops = 2000;

export class HeldFiles {
  readonly #store: Store;
  readonly #ask: AskWorker;
  #entries = new Map<string, StoreEntry>();
  readonly #files = new Map<string, StoreFile>();
  readonly #coming = new Map<string, Promise<void>>();
  /** Versions of stories of which the worker has the top. */
  readonly #tops = new Map<string, string>();

  constructor(store: Store, ask: AskWorker) {
    this.#store = store;
    this.#ask = ask;
  }

  /** Looks at what the store has now and fetches what every list needs; says whether anything is other than before. */
  async refresh(): Promise<boolean> {
    const list = await this.#store.list();
    const entries = new Map(list.map((entry) => [entry.path, entry]));
    const held = [...this.#files.keys(), ...this.#tops.keys()];
    const gone = held.filter((path) => !entries.has(path));
    const other = [...this.#files.values()].filter(
      ({ path, version }) => (entries.get(path)?.version ?? version) !== version,
    );
    this.#entries = entries;
    for (const path of gone) {
      this.#files.delete(path);
      this.#tops.delete(path);
    }
    // Not waited for here: the worker may be starting still, and answers in the order it is asked.
    const put = this.#ask(
      "put",
      gone.map((path) => [enginePath(path), undefined]),
    );
    const missing = list.filter(({ path }) => !this.#files.has(path));
    const wanted = missing.filter(({ path }) => isShared(path)).map(({ path }) => path);
    const tops = missing
      .filter(({ path, version }) => isStoryFile(path) && this.#tops.get(path) !== version)
      .map(({ path }) => path);
    await Promise.all([put, this.#fetch([...wanted, ...other.map(({ path }) => path)]), this.#fetchTops(tops)]);
    return gone.length + wanted.length + other.length + tops.length > 0;
  }

  /** Fetches all that lies in a story's folder. */
  loadStory(folder: string): Promise<void> {
    const base = `stories/${folder}/`;
    return this.#fetch(this.#listMissing((path) => path.startsWith(base)));
  }

  /** Fetches every text that may link to a story, or those at these paths of the engine's; says whether there were any. */
  async loadTexts(paths?: readonly string[]): Promise<boolean> {
    const wanted = paths && new Set(paths.map(storePath));
    const missing = this.#listMissing((path) => wanted?.has(path) ?? isText(path));
    await this.#fetch(missing);
    return missing.length > 0;
  }

  #listMissing(isWanted: (path: string) => boolean): string[] {
    return [...this.#entries.keys()].filter((path) => isWanted(path) && !this.#files.has(path));
  }

  /** What is on its way already is waited for and not asked twice. */
  async #fetch(paths: readonly string[]): Promise<void> {
    const coming = new Set(paths.flatMap((path) => this.#coming.get(path) ?? []));
    const wanted = paths.filter((path) => !this.#coming.has(path));
    let last: Promise<void> = Promise.resolve();
    for (let from = 0; from < wanted.length; from += mostAtOnce) {
      const some = wanted.slice(from, from + mostAtOnce);
      last = last
        .then(async () => this.take(await this.#store.read(some)))
        .finally(() => {
          for (const path of some) this.#coming.delete(path);
        });
      for (const path of some) this.#coming.set(path, last);
      coming.add(last);
    }
    await Promise.all(coming);
  }

  async #fetchTops(paths: readonly string[]): Promise<void> {
    const told: Promise<undefined>[] = [];
    for (let from = 0; from < paths.length; from += mostTops) {
      const tops = await this.#store.readTops(paths.slice(from, from + mostTops));
      // What was fetched whole meanwhile is not taken away again.
      const taken = tops.filter(({ path }) => !this.#files.has(path));
      for (const { path, version } of taken) this.#tops.set(path, version);
      told.push(
        this.#ask(
          "tops",
          taken.map((top) => [enginePath(top.path), bytesOf(top)]),
        ),
      );
    }
    await Promise.all(told);
  }

  /** Files as they now stand in the store. */
  async take(files: readonly StoreFile[]): Promise<void> {
    for (const file of files) {
      this.#files.set(file.path, file);
      this.#tops.delete(file.path);
      const bytes = bytesOf(file).length;
      this.#entries.set(file.path, { path: file.path, version: file.version, bytes });
    }
    await this.#ask(
      "put",
      files.map((file) => [enginePath(file.path), bytesOf(file)]),
    );
  }

  /** Takes what lies beside a story's texts out of hand again: pictures of a thousand stories are no browser's to hold. */
  release(folder: string): Promise<undefined> {
    const paths = this.listStory(folder).flatMap(({ path, text }) => (text === undefined ? [path] : []));
    for (const path of paths) this.#files.delete(path);
    return this.#ask(
      "put",
      paths.map((path) => [enginePath(path), undefined]),
    );
  }

  /** What each story is read from, in one line: other versions, another line. */
  listVersions(): ReadonlyMap<string, string> {
    const shared = [...this.#entries.values()].filter(({ path }) => isShared(path)).map(({ version }) => version);
    const lines = new Map<string, string>();
    for (const { path, version } of this.#entries.values()) {
      const [, folder, name] = /^stories\/([^/]+)\/(.+)$/.exec(path) ?? [];
      if (folder !== undefined) lines.set(folder, `${lines.get(folder) ?? shared.join(" ")} ${name} ${version}`);
    }
    return lines;
  }

  find = (path: string): StoreFile | undefined => this.#files.get(path);

  has = (path: string): boolean => this.#entries.has(path);

  /** Names of the folders that lie beside the stories. */
  listFolders = (): string[] => [
    ...new Set([...this.#entries.keys()].flatMap((path) => /^stories\/([^/]+)\//.exec(path)?.[1] ?? [])),
  ];

  /** Every text that was fetched; after `loadTexts`, every one that may link to a story. */
  listTexts = (): StoreFile[] => [...this.#files.values()].filter(({ path }) => path.endsWith(".md"));

  /** Everything in a story's folder. */
  listStory = (folder: string): StoreFile[] =>
    [...this.#files.values()].filter(({ path }) => path.startsWith(`stories/${folder}/`));
}
