/** The store of this machine, whole: content on the disk, sent and remembered by git. */
import { userInfo } from "node:os";
import type { Store } from "../stores/store.ts";
import { createContentStore } from "./content-store.ts";
import { findConnection } from "./find-connection.ts";
import { listVersions, readVersion } from "./git-history.ts";
import type { Shown } from "./join-others.ts";
import { askGit } from "./run-git.ts";
import { send } from "./send.ts";

/** `root` is the project folder. */
export function openCheckout(root: string): Store {
  const shown: Shown = new Map();
  return createContentStore(root, {
    history: (path) => listVersions(root, path),
    readAt: (id, path) => readVersion(root, id, path),
    publish: (message, paths) => send(root, message, paths, shown),
    // Only when a story is open: the dictionary takes as long to load as the rest of the desk.
    async spell(names) {
      const { spellNames } = await import("../library/slug.ts");
      return spellNames(names);
    },
    async may() {
      const connection = await findConnection(root);
      const hand = (await askGit(root, ["config", "--get", "user.name"])) ?? userInfo().username;
      return { write: true, publish: !("missing" in connection), propose: false, hand };
    },
  });
}
