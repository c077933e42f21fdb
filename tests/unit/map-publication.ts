/**
 * THE mapping that gives unit tests a publication of their own: every module below `src/publication/` is the one of the same path
 * below the fixture. So what a real publication is called, serves or publishes turns no unit test red. Used twice: by the plugin
 * in `tests/vitest.config.ts`, and by `register-publication.ts` in the processes that tests start.
 */
import { fileURLToPath } from "node:url";

const real = new URL("../../src/publication/", import.meta.url).href;
const fixture = new URL("../fixtures/publication-unit/", import.meta.url);

/** The project folder of the fixture, with `content/`: what `readContent` is given. */
export const publicationFolder = fileURLToPath(fixture).replace(/[\\/]$/, "");

/** Options of Node that map in a process of its own. */
export const mappingOptions = ["--import", new URL("register-publication.ts", import.meta.url).href] as const;

/** The address of a module as unit tests get it. */
export const mapPublication = (url: string): string =>
  url.startsWith(real) ? new URL(`src/publication/${url.slice(real.length)}`, fixture).href : url;
