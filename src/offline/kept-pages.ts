/** Pages on the device: what is said of each, which there are, and how many of a kind at most: the oldest goes first. */
import { type Kind, readPath, type Shelf } from "./shelf.ts";

export type PageKind = Exclude<Kind, "files" | "search">;

/** What is said of a page that is kept, in a header of it. */
export interface About {
  readonly headline: string;
  /** Addresses of the files it needs. */
  readonly files: readonly string[];
}

export interface KeptPage extends About {
  readonly path: string;
}

const header = "x-about";

/** THE limits: pages of a kind. */
const most: Readonly<Record<PageKind, number>> = { frame: 20, read: 20, kept: 300 };

/** Files nobody needs that stay for a while: those of pages seen last. */
const mostSpare = 100;

export const writeAbout = (about: About): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  [header]: encodeURIComponent(JSON.stringify(about)),
});

/** `undefined` for what is no page, or none of ours. */
function readAbout(answer: Response | undefined): About | undefined {
  try {
    return JSON.parse(decodeURIComponent(answer?.headers.get(header) ?? "")) as About;
  } catch {
    return undefined;
  }
}

/** The last taken first. */
export async function listKept(shelf: Shelf, kind: PageKind): Promise<KeptPage[]> {
  const drawer = await shelf.open(kind);
  const pages: KeptPage[] = [];
  for (const request of await drawer.keys()) {
    const about = readAbout(await drawer.match(request, { ignoreVary: true }));
    if (about !== undefined) pages.unshift({ ...about, path: readPath(request.url) });
  }
  return pages;
}

/** THE order in which kinds are asked for a page. */
const asked = ["kept", "read", "frame"] as const satisfies readonly PageKind[];

/** A page and the kind it is kept as. */
export async function findKept(shelf: Shelf, path: string) {
  for (const kind of asked) {
    const answer = await (await shelf.open(kind)).match(path, { ignoreVary: true });
    const about = readAbout(answer);
    if (answer !== undefined && about !== undefined) return { kind, answer, about };
  }
  return undefined;
}

/** Throws away files that no page needs, the oldest first, but for the last `spare`. */
export async function sweepFiles(shelf: Shelf, spare = mostSpare): Promise<void> {
  const needed = new Set<string>();
  for (const kind of asked)
    for (const { files } of await listKept(shelf, kind)) for (const file of files) needed.add(file);
  const drawer = await shelf.open("files");
  const unneeded = (await drawer.keys()).filter(({ url }) => {
    const { pathname, search } = new URL(url);
    return !needed.has(pathname + search);
  });
  for (const request of unneeded.slice(0, Math.max(0, unneeded.length - spare))) await drawer.delete(request);
}

/** Takes out the oldest pages of a kind until no more than `count` are left, and what only they needed. */
export async function trimPages(shelf: Shelf, kind: PageKind, count = most[kind]): Promise<void> {
  const drawer = await shelf.open(kind);
  const pages = await drawer.keys();
  // To sweep, every page is looked at: only when there is something to find.
  if (pages.length <= count) return;
  for (const request of pages.slice(0, pages.length - count)) await drawer.delete(request);
  await sweepFiles(shelf);
}

/** Rejects where the browser keeps nothing. */
export const removePage = (shelf: Shelf, kind: PageKind, path: string): Promise<void> =>
  shelf.alone(async () => {
    await (await shelf.open(kind)).delete(path, { ignoreVary: true });
    await sweepFiles(shelf);
  });
