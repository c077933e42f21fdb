/** Loaded by `node --import` before the code under test, in a process of its own: the mapping as a hook of Node's. */
import { registerHooks } from "node:module";
import { mapPublication } from "./map-publication.ts";

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context);
    return { ...found, url: mapPublication(found.url) };
  },
});
