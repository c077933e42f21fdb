/** The search engine's worker, started by <search-box>. */
import type { Ask } from "../../offline/keep-answers.ts";
import { serveEngine, type WorkerSide } from "../../search/pagefind/serve-engine.ts";
import { searchFetch } from "../offline/search-fetch.ts";

let fetchKept: Ask | undefined;

serveEngine(self as unknown as WorkerSide, (address, options) => {
  fetchKept ??= searchFetch(address);
  return fetchKept(address, options);
});
