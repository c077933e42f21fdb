/** Files chosen for a block and written nowhere yet: in the worker's hands for the trial, at an address for the eye. */
import { trialFolder } from "../../desk-engine/trial-folder.ts";
import type { Change } from "../../stores/store.ts";
import type { App } from "../app.ts";
import { createAddresses, typeOf } from "../editions/file-addresses.ts";
import { bytesOf, enginePath } from "../held-files.ts";

export interface TrialFiles {
  /** Names beside the story, and those that were chosen. */
  readonly names: () => string[];
  /** Address of the bytes. */
  readonly find: (name: string) => string | undefined;
  readonly add: (name: string, bytes: Uint8Array) => Promise<void>;
  /** One that lies beside the story already. */
  readonly borrow: (name: string) => Promise<void>;
  /** What is to be written, of those names. */
  readonly listChanges: (used: readonly string[]) => Change[];
  readonly close: () => void;
}

export function createTrialFiles(app: App, folder: string): TrialFiles {
  const base = `stories/${folder}/`;
  const addresses = createAddresses(app, folder);
  const chosen = new Map<string, { readonly bytes: Uint8Array; readonly address: string }>();
  const laid = new Set<string>();
  const lay = (name: string, bytes: Uint8Array | undefined) => {
    laid.add(name);
    return app.ask("put", [[enginePath(`stories/${trialFolder}/${name}`), bytes]]);
  };
  return {
    names: () => [...app.files.listStory(folder).map(({ path }) => path.slice(base.length)), ...chosen.keys()],
    find: (name) => chosen.get(name)?.address ?? addresses.find(name),
    async add(name, bytes) {
      const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: typeOf(name) });
      chosen.set(name, { bytes, address: URL.createObjectURL(blob) });
      await lay(name, bytes);
    },
    async borrow(name) {
      const file = app.files.find(base + name);
      if (file !== undefined && !laid.has(name)) await lay(name, bytesOf(file));
    },
    listChanges: (used) =>
      [...chosen].flatMap(([name, { bytes }]) => (used.includes(name) ? [{ path: base + name, bytes }] : [])),
    close() {
      for (const name of laid) void lay(name, undefined);
      for (const { address } of chosen.values()) URL.revokeObjectURL(address);
      addresses.close();
    },
  };
}
