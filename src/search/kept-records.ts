/** Search records as they are kept between builds, by digest of all they are made of. */
import type { KeptFiles } from "../kept/kept-files.ts";
import type { SearchRecord } from "./search-record.ts";

export const keepRecord = (kept: KeptFiles, digest: string, record: SearchRecord): void =>
  kept.keep(digest, JSON.stringify(record));

export function findRecord(kept: KeptFiles, digest: string): SearchRecord | undefined {
  const text = kept.find(digest);
  return text === undefined ? undefined : (JSON.parse(text) as SearchRecord);
}
