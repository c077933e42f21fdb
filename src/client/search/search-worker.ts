/** The search engine's worker, started by <search-box>. */
import { serveEngine, type WorkerSide } from "../../search/pagefind/serve-engine.ts";

serveEngine(self as unknown as WorkerSide, (address, options) => fetch(address, options));
