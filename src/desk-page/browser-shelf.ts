/** A shelf in the browser (IndexedDB): things by their path, there as long as the browser keeps them. */

export interface Shelf<Thing extends { readonly path: string }> {
  /** Longer than the page. */
  readonly lasts: boolean;
  readonly keys: () => Promise<readonly string[]>;
  readonly list: () => Promise<readonly Thing[]>;
  readonly find: (path: string) => Promise<Thing | undefined>;
  /** All or nothing; ends when it is on the disk. */
  readonly change: (puts: readonly Thing[], gone: readonly string[]) => Promise<void>;
}

const name = "drafts";

const finish = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((done, fail) => {
    request.addEventListener("success", () => done(request.result));
    request.addEventListener("error", () => fail(request.error ?? new Error("IndexedDB")));
  });

const complete = (transaction: IDBTransaction): Promise<void> =>
  new Promise((done, fail) => {
    transaction.addEventListener("complete", () => done());
    for (const event of ["error", "abort"])
      transaction.addEventListener(event, () => fail(transaction.error ?? new Error("IndexedDB")));
  });

/** For a browser that keeps nothing (a private window of some): what is put there lives as long as the page. */
function keepInPage<Thing extends { readonly path: string }>(): Shelf<Thing> {
  const kept = new Map<string, Thing>();
  return {
    lasts: false,
    keys: () => Promise.resolve([...kept.keys()]),
    list: () => Promise.resolve([...kept.values()]),
    find: (path) => Promise.resolve(kept.get(path)),
    change(puts, gone) {
      for (const path of gone) kept.delete(path);
      for (const thing of puts) kept.set(thing.path, thing);
      return Promise.resolve();
    },
  };
}

export async function openShelf<Thing extends { readonly path: string }>(database: string): Promise<Shelf<Thing>> {
  try {
    const request = indexedDB.open(database, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(name, { keyPath: "path" }));
    const open = await finish(request);
    const read = () => open.transaction(name, "readonly").objectStore(name);
    return {
      lasts: true,
      keys: () => finish(read().getAllKeys() as IDBRequest<string[]>),
      list: () => finish(read().getAll() as IDBRequest<Thing[]>),
      find: (path) => finish(read().get(path) as IDBRequest<Thing | undefined>),
      // What a browser refuses at once is refused like all else.
      async change(puts, gone) {
        const transaction = open.transaction(name, "readwrite", { durability: "strict" });
        const shelf = transaction.objectStore(name);
        for (const path of gone) shelf.delete(path);
        for (const thing of puts) shelf.put(thing);
        await complete(transaction);
      },
    };
  } catch {
    return keepInPage();
  }
}
