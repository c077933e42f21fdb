/** Where the page begins: finds its store and starts; without one it says what to do. */
import "../desk-engine/no-eval.ts";

import type { ContentPlace } from "../site/content-place.ts";
import { startEngine } from "./ask-worker.ts";
import { createComposeGate } from "./compose-gate.ts";
import { applyLooks } from "./looks.ts";
import { openStore } from "./open-store.ts";
import { runDesk, showRefusal } from "./run-desk.ts";
import { lendVoice, readSent, say } from "./say.ts";
import { sayFailure } from "./say-failure.ts";
import "./styles/desk.css";

async function start(): Promise<void> {
  lendVoice();
  applyLooks();
  const gate = createComposeGate(document, requestAnimationFrame);
  const place = readSent<ContentPlace | undefined>("desk-place", undefined);
  if (place === undefined) {
    // The engine loads its dictionaries while the store is asked who this is.
    const ask = startEngine();
    const store = await openStore();
    if (store === undefined) showRefusal(say("storeClosed"));
    else await runDesk(store, gate, ask);
  } else if (self !== top)
    // Another page could lead an editor's hand; a host of files cannot forbid it.
    showRefusal(say("inFrame"));
  else {
    const { openRemote } = await import("./remote/open-remote.ts");
    const store = await openRemote(place, gate);
    await runDesk(store, gate, startEngine());
  }
}

start().catch((error: unknown) => showRefusal(sayFailure(error)));
