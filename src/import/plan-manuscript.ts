/**
 * What would become of a manuscript, before anything is written: the account of its letters, all that is to be said of it, and the
 * changes that make it a story. Whoever takes it writes them; whoever does not has written nothing.
 */
import type { Answer } from "../problems/refusal.ts";
import type { TakenManuscript } from "../stores/manuscript.ts";
import type { Change } from "../stores/store.ts";
import { type House, importStory, type Wishes } from "./import-story.ts";
import type { SourceFile } from "./read-file.ts";

export async function planManuscript(
  source: SourceFile,
  house: House,
  wishes: Wishes = {},
): Promise<Answer<TakenManuscript>> {
  const { value, refusal } = await importStory(source, house, wishes);
  if (refusal !== undefined) return { refusal };
  const { slug, draft, doubts, report, remarks, told, account, files } = value;
  const left = [...account.left].map(([why, count]) => ({ why, count }));
  const changes = files.map(({ name, bytes }): Change => {
    const path = `stories/${slug}/${name}`;
    return name === "index.md" ? { path, text: new TextDecoder().decode(bytes) } : { path, bytes };
  });
  return { value: { slug, draft, doubts, report, remarks, told, account: { ...account, left }, changes } };
}
