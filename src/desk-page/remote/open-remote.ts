/**
 * The desk where there is no machine of its own: signed in at the host the content lies on. The key lives in this tab's session and
 * in the header of its questions, nowhere else; a key the host no longer takes is forgotten at once, and asked for anew.
 */
import type { ContentPlace } from "../../site/content-place.ts";
import { openPlace } from "../../stores/remote/open-place.ts";
import type { Keeper } from "../../stores/remote/pending.ts";
import type { Store } from "../../stores/store.ts";
import { StoreFailure } from "../../stores/store-failure.ts";
import { openPanel } from "../acts/ask-panel.ts";
import type { Remote } from "../app.ts";
import type { ComposeGate } from "../compose-gate.ts";
import { say } from "../say.ts";
import { openBlobs } from "./keep-blobs.ts";
import { openKeeper } from "./keep-pending.ts";
import { nameHost } from "./key-steps.ts";
import { askKey } from "./sign-in-screen.ts";

export type RemoteStore = Store & { readonly remote: Remote };

const sessionKey = "desk-key";

const forget = () => sessionStorage.removeItem(sessionKey);

/** A session begins anew with the page, where it was; what was typed is a draft before the page goes. */
function beginAnew(): void {
  forget();
  location.reload();
}

/** Says once that the key is good no more. */
function createWatch(gate: ComposeGate): typeof fetch {
  let isTold = false;
  return async (input, init) => {
    const answer = await fetch(input, init);
    if (answer.status === 401 && sessionStorage.getItem(sessionKey) !== null && !isTold) {
      isTold = true;
      forget();
      gate.whenQuiet("key", () => void tellGone(gate));
    }
    return answer;
  };
}

const tellGone = (gate: ComposeGate) =>
  openPanel(
    { gate },
    {
      title: say("keyGoneTitle"),
      says: say("keyGoneSays"),
      fields: [],
      act: say("signInAgain"),
      async run() {
        beginAnew();
        return undefined;
      },
    },
    "lasting",
  );

/** One from before a reload is tried again: what was not taken then, or is not any more, is asked for. */
async function findKey(place: ContentPlace, keeper: Keeper): Promise<string> {
  const tryKey = async (key: string) => void (await openPlace(place, key, fetch.bind(globalThis), keeper).may());
  const kept = sessionStorage.getItem(sessionKey);
  if (kept !== null) {
    const isGood = await tryKey(kept).then(
      () => true,
      (error: unknown) => {
        if (error instanceof StoreFailure && error.kind === "signed-out") return false;
        throw error;
      },
    );
    if (isGood) return kept;
    forget();
  }
  const key = await askKey(place, tryKey);
  sessionStorage.setItem(sessionKey, key);
  return key;
}

export async function openRemote(place: ContentPlace, gate: ComposeGate): Promise<RemoteStore> {
  // What lies here lies nowhere else until it is sent.
  void navigator.storage?.persist?.();
  const keeper = await openKeeper(location.pathname);
  const key = await findKey(place, keeper);
  const blobs = await openBlobs(location.pathname);
  const store = openPlace(place, key, createWatch(gate), keeper, blobs);
  /** Whoever leaves by the door leaves nothing of what others wrote behind. */
  const signOut = async () => {
    await blobs
      .keys()
      .then((all) => blobs.change(new Map(), all))
      .catch(() => undefined);
    beginAnew();
  };
  return { ...store, remote: { host: nameHost(place), signOut: () => void signOut() } };
}
