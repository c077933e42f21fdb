/** Pages of their own: content/<name>.md. They have a headline, a standfirst and a body like a story's. */
import { createHash } from "node:crypto";
import { readContentFile } from "./content-files.ts";
import type { Surroundings } from "./finish-story.ts";
import { type FinishedPage, pageNames, readPage } from "./read-page.ts";
import type { ReadingMemory } from "./reading-memory.ts";

/** A page that stands as it stood when it was last read with `memory` is not read again. */
export function readPages(
  root: string,
  surroundings: Surroundings,
  surroundingsDigest: string,
  memory: ReadingMemory,
): FinishedPage[] {
  return pageNames.map((slug) => {
    const file = `content/${slug}.md`;
    const { value: bytes, problems } = readContentFile(root, file);
    if (bytes === undefined) return { value: undefined, problems, links: [] };
    const digest = createHash("sha256").update(bytes).digest("base64url");
    return memory.recall(`page ${file}`, `${digest} ${surroundingsDigest}`, () =>
      readPage({ slug, file, bytes, digest }, surroundings),
    );
  });
}
