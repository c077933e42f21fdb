/** Lays a fixture's content over the sound minimal tree in a temporary folder, as `readContent` would find it on disk. */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const fixtures = resolve(import.meta.dirname, "../fixtures");

export const problemFixtures = join(fixtures, "problems");

/** Runs `use` on a project folder that holds the base tree with `overlay` (a folder with `content/`) on top. */
export function withContent<Result>(overlay: string | undefined, use: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), "luozi-unit-"));
  const remove = () => rmSync(root, { recursive: true, force: true });
  let waits = false;
  try {
    cpSync(join(problemFixtures, "base/content"), join(root, "content"), { recursive: true });
    const content = overlay === undefined ? "" : join(overlay, "content");
    if (existsSync(content)) cpSync(content, join(root, "content"), { recursive: true });
    const result = use(root);
    waits = result instanceof Promise;
    return waits ? ((result as Promise<unknown>).finally(remove) as Result) : result;
  } finally {
    if (!waits) remove();
  }
}
