/** What an editor agreed to, on its way into the store: beside the story, at once. */
import type { App } from "../app.ts";

interface Agreed {
  readonly folder: string;
  /** Of the decisions, as the engine numbered them in its last reading. */
  readonly numbers: readonly number[];
}

/** `story` is its file. `clashed`: a colleague's approvals stand there instead; `undefined`: there was nothing to write. */
export async function writeApprovals(
  app: Pick<App, "ask" | "store" | "files">,
  story: string,
  agreed: Agreed,
): Promise<"written" | "clashed" | undefined> {
  const text = await app.ask("approve", agreed);
  if (text === undefined) return undefined;
  const path = story.replace(/[^/]+$/, "review.yaml");
  const base = app.files.find(path)?.version;
  const answer = await app.store.write([{ path, text, ...(base === undefined ? {} : { base }) }]);
  const isWritten = "written" in answer;
  await app.files.take(isWritten ? answer.written.map(({ version }) => ({ path, text, version })) : answer.conflicts);
  return isWritten ? "written" : "clashed";
}
