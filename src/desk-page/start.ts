/** Where the page begins: finds its store and starts; without one it says what to do. */
import "../desk-engine/no-eval.ts";

import type { ContentPlace } from "../site/content-place.ts";
import { createComposeGate } from "./compose-gate.ts";
import { applyLooks } from "./looks.ts";
import { openStore } from "./open-store.ts";
import { messageOf, runDesk, showRefusal } from "./run-desk.ts";
import { lendVoice, readSent, say } from "./say.ts";
import "./styles/desk.css";

async function start(): Promise<void> {
  lendVoice();
  applyLooks();
  const gate = createComposeGate(document, requestAnimationFrame);
  const place = readSent<ContentPlace | undefined>("desk-place", undefined);
  if (place === undefined) {
    const store = await openStore();
    if (store === undefined) showRefusal(say("storeClosed"));
    else await runDesk(store, gate);
  } else if (self !== top)
    // Another page could lead an editor's hand; a host of files cannot forbid it.
    showRefusal(say("inFrame"));
  else {
    const { openRemote } = await import("./remote/open-remote.ts");
    await runDesk(await openRemote(place, gate), gate);
  }
}

start().catch((error: unknown) => showRefusal(messageOf(error)));
