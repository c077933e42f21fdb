/**
 * What was typed and is not in the store yet, kept by the browser (IndexedDB): a closed tab, a killed browser and a store that does
 * not answer lose nothing. A draft holds what it was made from, so that it can be merged with what stands there by then.
 */
export interface Draft {
  readonly path: string;
  readonly text: string;
  /** What the store had. */
  readonly baseText: string;
  readonly baseVersion: string | undefined;
}

export interface Drafts {
  readonly keep: (draft: Draft) => Promise<void>;
  readonly find: (path: string) => Promise<Draft | undefined>;
  readonly forget: (path: string) => Promise<void>;
}

const shelf = "drafts";

const finish = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((done, fail) => {
    request.addEventListener("success", () => done(request.result));
    request.addEventListener("error", () => fail(request.error ?? new Error("IndexedDB")));
  });

/** For a browser that keeps nothing (a private window of some): what is typed lives as long as the page. */
function keepInPage(): Drafts {
  const kept = new Map<string, Draft>();
  return {
    keep: (draft) => Promise.resolve(void kept.set(draft.path, draft)),
    find: (path) => Promise.resolve(kept.get(path)),
    forget: (path) => Promise.resolve(void kept.delete(path)),
  };
}

/** `name` tells one content from another. */
export async function openDrafts(name: string): Promise<Drafts> {
  try {
    const request = indexedDB.open(`desk ${name}`, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(shelf, { keyPath: "path" }));
    const database = await finish(request);
    const open = (mode: IDBTransactionMode) => database.transaction(shelf, mode).objectStore(shelf);
    return {
      keep: async (draft) => void (await finish(open("readwrite").put(draft))),
      find: (path) => finish(open("readonly").get(path) as IDBRequest<Draft | undefined>),
      forget: async (path) => void (await finish(open("readwrite").delete(path))),
    };
  } catch {
    return keepInPage();
  }
}
