/** What no store takes, whoever asks: the page never sends it, so that a sentence for whoever wrote the page will do. */
import { speak } from "../problems/speak.ts";
import { isStorePath } from "./check-path.ts";
import { bytesOf } from "./describe-file.ts";
import { mostFileBytes, mostFiles } from "./limits.ts";
import type { Change } from "./store.ts";
import { StoreFailure } from "./store-failure.ts";

const fail = (say: string) => new StoreFailure("refused", say);

function checkChange(change: Change): void {
  const { path, text, bytes, from, remove } = change;
  for (const name of [path, ...(from === undefined ? [] : [from])])
    if (!isStorePath(name)) throw fail(speak`「${name}」不能是檔案的名字。`);
  if ([text, bytes, from, remove].filter((value) => value !== undefined).length !== 1)
    throw fail(speak`「${path}」要怎樣改，沒有說清楚。`);
  if ((bytesOf(change)?.length ?? 0) > mostFileBytes)
    throw fail(speak`「${path}」太大，最多 ${mostFileBytes / 1_000_000} MB。`);
}

/** Throws the first fault. */
export function checkChanges(changes: readonly Change[]): void {
  if (changes.length > mostFiles) throw fail(speak`一次最多改 ${mostFiles} 個檔案。`);
  for (const change of changes) checkChange(change);
  const paths = changes.map(({ path }) => path);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) throw fail(speak`「${twice}」一次改了兩遍。`);
}
