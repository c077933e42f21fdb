/** THE table of hosts content can lie at, and the way to a store there from what a publication says of its place. */
import type { Store } from "../store.ts";
import { openGitea } from "./gitea.ts";
import { openGitHub } from "./github.ts";
import { openGitLab } from "./gitlab.ts";
import type { OpenHost } from "./host.ts";
import type { Keeper } from "./pending.ts";
import { createRemoteStore } from "./remote-store.ts";

export interface ContentPlace {
  /** Forgejo is Gitea here. */
  readonly host: keyof typeof hosts;
  /** `https://git.example.org`, without a slash at the end; absent: the host everybody means by the name. */
  readonly address?: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
}

const hosts = {
  github: { open: openGitHub, find: () => "https://api.github.com" },
  gitea: { open: openGitea, find: (address = "https://gitea.com") => `${address}/api/v1` },
  gitlab: { open: openGitLab, find: (address = "https://gitlab.com") => `${address}/api/v4` },
} as const satisfies Record<string, { open: OpenHost; find: (address?: string) => string }>;

/** Of its interface. The page's policy names its origin, and no other. */
export const findAddress = ({ host, address }: ContentPlace): string => hosts[host].find(address);

/** `token` lives as long as the page's session; `keeper` holds what was not sent yet. */
export function openPlace(place: ContentPlace, token: string, fetch: typeof globalThis.fetch, keeper: Keeper): Store {
  const { repository, branch } = place;
  return createRemoteStore(
    hosts[place.host].open({ address: findAddress(place), repository, branch }, token, fetch),
    keeper,
  );
}
