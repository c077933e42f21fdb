/** Reads the fixture's content and holds it, as a build would: for what asks for all stories. */
import { join } from "node:path";
import { holdContent } from "../../../src/library/find-content.ts";
import { readContent } from "../../../src/library/read-content.ts";

export function holdFixture(): void {
  const content = readContent(join(process.cwd(), "tests/fixtures/publication-unit"));
  holdContent({ content, now: Date.parse("2099-01-01"), live: false, isOwn: () => true });
}
