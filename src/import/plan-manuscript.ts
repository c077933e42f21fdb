/**
 * What would become of a manuscript, before anything is written: the account of its letters, all that is to be said of it, and the
 * changes that make it a story. Whoever takes it writes them; whoever does not has written nothing.
 */
import { refuse } from "../manuscripts/refusals.ts";
import type { Answer } from "../problems/refusal.ts";
import type { Change } from "../stores/store.ts";
import type { Account } from "./account.ts";
import type { SourceFile } from "./check-file.ts";
import { type House, type ImportedStory, importStory, type Wishes } from "./import-story.ts";

export interface PlannedManuscript extends Pick<ImportedStory, "slug" | "draft" | "doubts" | "remarks" | "told"> {
  /** In the words of the command. */
  readonly report: string;
  readonly account: Omit<Account, "left"> & {
    readonly left: readonly { readonly why: string; readonly count: number }[];
  };
  /** Whoever takes it writes them; paths below content/. */
  readonly changes: readonly Change[];
}

async function plan(source: SourceFile, house: House, wishes: Wishes): Promise<Answer<PlannedManuscript>> {
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

/** What nobody foresaw is a refusal, too: the desk goes on. */
export async function planManuscript(
  source: SourceFile,
  house: House,
  wishes: Wishes = {},
): Promise<Answer<PlannedManuscript>> {
  try {
    return await plan(source, house, wishes);
  } catch (error) {
    return { refusal: refuse("failed", error instanceof Error ? `${error.name}: ${error.message}` : String(error)) };
  }
}
