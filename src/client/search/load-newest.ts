/** Fetches the newest stories and the topics, once. `undefined` when they cannot be had: then the list stays short. */
import { type Newest, newestFile } from "../../search/newest.ts";

let asked: Promise<Newest | undefined> | undefined;

/** `page` is the address of the search page. */
export function loadNewest(page: string): Promise<Newest | undefined> {
  asked ??= fetch(new URL(newestFile, page))
    .then((response) => (response.ok ? (response.json() as Promise<Newest>) : undefined))
    .catch(() => undefined);
  return asked;
}
