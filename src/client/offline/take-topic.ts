/** Tells the size of a topic, and takes it along when the reader says so. What is there already is neither counted nor fetched. */
import { type Along, type AlongStory, formatSize } from "../../offline/along.ts";
import { listKept } from "../../offline/kept-pages.ts";
import type { Shelf } from "../../offline/shelf.ts";
import { isFull, takePage } from "../../offline/take-page.ts";
import { awaitWorker, findShelf } from "./own-shelf.ts";

type Values = Readonly<Record<string, string | number>>;

const fill = (words = "", values: Values): string =>
  words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

async function readAlong(address: string, shelf: Shelf): Promise<readonly AlongStory[]> {
  const all = (await (await fetch(address)).json()) as Along;
  const there = new Set((await listKept(shelf, "kept")).map(({ path }) => path));
  return all.filter(({ path }) => !there.has(path));
}

/** Called with the first press; the second takes. */
export async function offerTopic({ dataset, lastElementChild }: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const say = (words: string | undefined, values: Values) => {
    if (lastElementChild !== null) lastElementChild.textContent = fill(words, values);
  };
  const shelf = findShelf();
  const again = () => {
    button.hidden = false;
    button.addEventListener("click", () => void offer(), { once: true });
  };
  const take = async (target: Shelf, stories: readonly AlongStory[]) => {
    button.hidden = true;
    let done = 0;
    const values = () => ({ done, count: stories.length });
    try {
      // The oldest first: what is taken last is thrown away last.
      for (const { path, headline } of [...stories].reverse()) {
        say(dataset["taking"], values());
        await takePage(target, { path, kind: "kept", headline, whole: true });
        done += 1;
      }
      say(dataset["done"], values());
    } catch (error) {
      say(isFull(error) ? dataset["full"] : dataset["failed"], values());
      again();
    }
  };
  const offer = async () => {
    try {
      if (shelf === undefined || !(await awaitWorker())) throw new Error("no worker");
      const stories = await readAlong(dataset["along"] ?? "", shelf);
      if (stories.length === 0) return say(dataset["done"], { count: 0 });
      const bytes = stories.reduce((sum, story) => sum + story.bytes, 0);
      say(dataset["size"], { count: stories.length, size: formatSize(bytes) });
      button.textContent = dataset["take"] ?? "";
      button.addEventListener("click", () => void take(shelf, stories), { once: true });
    } catch {
      say(dataset["failed"], { done: 0 });
      again();
    }
  };
  await offer();
}
