/** The way to a store from what a publication says of the place of its content. */
import { type ContentPlace, findAddress } from "../../site/content-place.ts";
import type { Store } from "../store.ts";
import type { BlobShelf } from "./blob-shelf.ts";
import { openGitea } from "./gitea.ts";
import { openGitHub } from "./github.ts";
import { openGitLab } from "./gitlab.ts";
import type { OpenHost } from "./host.ts";
import type { Keeper } from "./pending.ts";
import { createRemoteStore } from "./remote-store.ts";

const hosts: Readonly<Record<ContentPlace["host"], OpenHost>> = {
  github: openGitHub,
  gitea: openGitea,
  gitlab: openGitLab,
};

/** `token` lives as long as the page's session; `keeper` holds what was not sent yet, `shelf` what was fetched before. */
export function openPlace(
  place: ContentPlace,
  token: string,
  fetch: typeof globalThis.fetch,
  keeper: Keeper,
  shelf?: BlobShelf,
): Store {
  const { repository, branch } = place;
  const open = hosts[place.host];
  return createRemoteStore(open({ address: findAddress(place), repository, branch }, token, fetch), keeper, shelf);
}
