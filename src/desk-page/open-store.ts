/**
 * The store behind this page. What stands behind # when the desk opens it is the ticket to it: it is taken out of the address at
 * once and lives as long as the tab.
 */
import { createDiskStore, openSession } from "../stores/disk-store.ts";
import type { Store } from "../stores/store.ts";

const key = "desk-session";

/** A place of the desk begins with a slash, a ticket never does. */
const readTicket = (): string => (location.hash.startsWith("#/") ? "" : location.hash.slice(1));

/** Nothing when the desk does not know this tab any more. */
export async function openStore(): Promise<Store | undefined> {
  const ask = fetch.bind(globalThis);
  const ticket = readTicket();
  let token: string | undefined;
  if (ticket !== "") {
    history.replaceState(null, "", "#/");
    token = await openSession(ask, ticket);
  }
  try {
    if (token !== undefined) sessionStorage.setItem(key, token);
    else token = sessionStorage.getItem(key) ?? undefined;
  } catch {
    // A browser that keeps nothing: the session ends with the page.
  }
  return token === undefined ? undefined : createDiskStore(ask, token);
}
