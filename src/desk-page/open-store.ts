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
  if (ticket !== "") {
    history.replaceState(null, "", "#/");
    const token = await openSession(ask, ticket);
    if (token !== undefined) sessionStorage.setItem(key, token);
  }
  const token = sessionStorage.getItem(key);
  return token === null ? undefined : createDiskStore(ask, token);
}
