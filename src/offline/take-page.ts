/**
 * Takes a page along: first all it needs, then the page, which takes the place of an older one of its address. So what is kept can
 * always be read, and never is of two versions: a page whose files are gone from the host is not taken.
 */
import { findKept, type PageKind, sweepFiles, trimPages, writeAbout } from "./kept-pages.ts";
import { isWhatItIsNamed, listPageFiles, listScriptFiles } from "./named-files.ts";
import { pickPictures } from "./pick-pictures.ts";
import type { Shelf } from "./shelf.ts";

export interface TakeOrder {
  readonly path: string;
  readonly kind: PageKind;
  readonly headline: string;
  /** Addresses of pictures as the browser shows them. */
  readonly shown?: ReadonlySet<string>;
  /** Whether what a reader may come to use is taken too, and pictures; else only what the page cannot be shown without. */
  readonly whole: boolean;
  /** The page, where it has been fetched already. */
  readonly answer?: Response;
}

/** Files fetched at once. */
const mostAtOnce = 6;

/** The file's text if it is a script, which may need others. Rejects when it cannot be had or kept. */
async function takeFile(shelf: Shelf, address: string): Promise<string> {
  const drawer = await shelf.open("files");
  let answer = await drawer.match(address, { ignoreVary: true });
  if (answer === undefined) {
    answer = await shelf.fetch(address);
    if (!(await isWhatItIsNamed(address, answer))) throw new Error(address);
    await drawer.put(address, answer.clone());
  }
  return address.endsWith(".js") ? answer.text() : "";
}

/** Gives all that were taken: those named, and what they need themselves. */
async function takeFiles(shelf: Shelf, first: readonly string[], deep: boolean): Promise<string[]> {
  const taken = new Set<string>();
  let waiting = [...first];
  while (waiting.length > 0) {
    const now = waiting.slice(0, mostAtOnce);
    for (const file of now) taken.add(file);
    const texts = await Promise.all(now.map((file) => takeFile(shelf, file)));
    const more = texts.flatMap((text) => listScriptFiles(text, shelf.base, deep));
    waiting = [...new Set([...waiting.slice(mostAtOnce), ...more])].filter((file) => !taken.has(file));
  }
  return [...taken];
}

async function takeNow(shelf: Shelf, { path, headline, shown, whole, answer, ...order }: TakeOrder): Promise<void> {
  // What is kept stays so when it is read again, as it is now.
  const isKept = order.kind === "read" && (await findKept(shelf, path))?.kind === "kept";
  const kind = isKept ? "kept" : order.kind;
  const page = answer ?? (await shelf.fetch(path));
  if (page.status !== 200) throw new Error(path);
  const html = await page.text();
  const files = await takeFiles(shelf, listPageFiles(html, shelf.base), whole);
  const pictures = whole ? await takeFiles(shelf, pickPictures(html, shelf.base, shown), false) : [];
  const headers = writeAbout({ headline, files: [...files, ...pictures] });
  await (await shelf.open(kind)).put(path, new Response(html, { headers }));
  // What was read and is kept now is there once.
  if (kind === "kept") await (await shelf.open("read")).delete(path, { ignoreVary: true });
  await trimPages(shelf, kind);
}

export const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";

/** THE ways to make room, the one that costs a reader least first. What is only read makes room for what is kept, and not for itself. */
const listWays = (shelf: Shelf, kind: PageKind): (() => Promise<void>)[] => [
  () => sweepFiles(shelf, 0),
  ...(kind === "kept" ? [() => trimPages(shelf, "read", 0).then(() => sweepFiles(shelf, 0))] : []),
];

/**
 * Rejects when the page or what it needs cannot be had, or the browser keeps nothing, or has no room, also after room was made; what
 * was taken of it until then is thrown away.
 */
export const takePage = (shelf: Shelf, order: TakeOrder): Promise<void> =>
  shelf.alone(async () => {
    const ways = listWays(shelf, order.kind);
    for (;;) {
      try {
        await takeNow(shelf, order.answer === undefined ? order : { ...order, answer: order.answer.clone() });
        return;
      } catch (error) {
        if (!isFull(error)) throw error;
        const makeRoom = ways.shift();
        await (makeRoom?.() ?? sweepFiles(shelf, 0));
        if (makeRoom === undefined) throw error;
      }
    }
  });

/** A page that is kept is taken anew, as it is now; any other is left to the network. */
export async function renewPage(shelf: Shelf, path: string, answer: Response): Promise<void> {
  const kept = await findKept(shelf, path);
  if (kept === undefined) return;
  const { kind, about } = kept;
  await takePage(shelf, {
    path,
    kind,
    headline: about.headline,
    whole: kind !== "frame",
    answer,
    shown: new Set(about.files),
  });
}
