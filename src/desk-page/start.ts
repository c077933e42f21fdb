/** Where the page begins: finds its store and starts. */
import { runDesk } from "./run-desk.ts";
import { createTryStore } from "./try-store.ts";
import "./styles/desk.css";

void runDesk(createTryStore());
