import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { defineConfig } from "vitest/config";
import { mapPublication } from "./unit/map-publication.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const noSheet = "\0no-sheet";

/** Unit tests run on the fixture's publication: see the mapping. */
const fixturePublication = {
  name: "fixture-publication",
  enforce: "pre",
  resolveId(source: string, importer: string | undefined) {
    if (!source.startsWith(".") || importer === undefined) return undefined;
    const found = new URL(source, pathToFileURL(importer)).href;
    const mapped = mapPublication(found);
    if (mapped === found) return undefined;
    const file = fileURLToPath(mapped);
    // Sheets that the engine finds by a pattern in the real folder: the fixture has none of them, and needs none.
    return file.endsWith(".css") && !existsSync(file) ? noSheet : file + new URL(mapped).search;
  },
  load: (id: string) => (id === noSheet ? 'export default "";' : undefined),
} as const;

export default defineConfig({
  root,
  test: {
    // Of two processors the default leaves one idle.
    maxWorkers: "100%",
    projects: [
      {
        root,
        plugins: [fixturePublication],
        // The first test of a file pays for loading the dictionaries, on a busy machine more than the usual five seconds.
        test: {
          name: "unit",
          // Files share what they load, above all the dictionaries: half the time. No test may leave anything behind.
          isolate: false,
          include: ["tests/unit/**/*.test.ts", "tests/architecture.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        root,
        // What is said of this publication's own content; holds for any.
        test: {
          name: "publication",
          isolate: false,
          include: ["tests/publication/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: "site",
          isolate: false,
          include: ["tests/site/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        // Real builds: as many at once as there are files, each in copies of its own.
        test: { name: "builds", include: ["tests/builds/**/*.test.ts"], testTimeout: 400_000, hookTimeout: 400_000 },
      },
    ],
  },
});
