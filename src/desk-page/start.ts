/** Where the page begins: finds its store and starts; without one it says what to do. */
import "../desk-engine/no-eval.ts";

import { openStore } from "./open-store.ts";
import { runDesk, showRefusal } from "./run-desk.ts";
import { lendVoice, say } from "./say.ts";
import "./styles/desk.css";

async function start(): Promise<void> {
  lendVoice();
  const store = await openStore();
  if (store === undefined) showRefusal(say("storeClosed"));
  else await runDesk(store);
}

start().catch((error: unknown) => showRefusal(error instanceof Error ? error.message : String(error)));
