/**
 * How whoever reads content reaches it: from the disk (`openDisk` of content-files.ts), or from what is at hand, where there is
 * no disk (the worker of the desk's page). Reading itself is the same code in both.
 */
import { decodeProse } from "../fields/decode.ts";
import type { Result } from "../problems/problem.ts";

export interface ContentReader {
  /** Bytes of one file; its path from the project folder. */
  readonly read: (file: string) => Result<Uint8Array>;
  /** SHA-256 of these pieces one after the other, in hex. */
  readonly digest: (...pieces: readonly (string | Uint8Array)[]) => string;
}

/** Text of one file, with LF line ends, without what no page can carry. */
export function readText({ read }: Pick<ContentReader, "read">, file: string): Result<string> {
  const { value: bytes, problems } = read(file);
  return bytes === undefined ? { value: undefined, problems } : decodeProse(bytes, file);
}
