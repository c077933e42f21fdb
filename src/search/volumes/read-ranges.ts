/**
 * Fetches parts of files. A host that cannot send a part (Cloudflare Pages answers 200) sends the whole file, which is then kept and
 * cut here: the answers are the same, for more bytes. Which kind of host it is, the first answer says, and whoever asks
 * meanwhile waits for it. Every part is asked for under an address of its own, or browsers would fetch them one after another
 * and keep none.
 */

export interface FetchOptions {
  readonly headers?: Record<string, string>;
  readonly cache?: "no-cache";
}

export type Fetch = (address: string, options?: FetchOptions) => Promise<Response>;
export type Bytes = Uint8Array<ArrayBuffer>;

export interface RangeReader {
  /** A whole file. Asked for as if in part, the first time, to learn what the host does. */
  readonly readFile: (address: string) => Promise<Bytes>;
  /** The bytes from `from` to before `to`. */
  readonly readRange: (address: string, from: number, to: number) => Promise<Bytes>;
}

/** Rejects, with the address, what is not answered well. */
export async function fetchWell(fetch: Fetch, address: string, options?: FetchOptions): Promise<Response> {
  const failed = (why: unknown) => new Error(`${address}: ${why}`);
  const response = await fetch(address, options).catch((error: unknown) => Promise.reject(failed(error)));
  if (!response.ok) throw failed(response.status);
  return response;
}

const readBytes = async (response: Response): Promise<Bytes> => new Uint8Array(await response.arrayBuffer());

export function createRangeReader(fetch: Fetch): RangeReader {
  let sendsRanges: boolean | undefined;
  let learning: Promise<unknown> | undefined;
  /** Files that came whole. */
  const files = new Map<string, Promise<Bytes>>();
  const readWhole = (address: string): Promise<Bytes> => {
    const file = files.get(address) ?? fetchWell(fetch, address).then(readBytes);
    files.set(address, file);
    file.catch(() => files.delete(address));
    return file;
  };
  /** Asks for a part, and learns from the answer's head. */
  const ask = async (address: string, part: string, query: string): Promise<Response> => {
    const asked = fetchWell(fetch, address + query, { headers: { range: `bytes=${part}` } });
    if (sendsRanges === undefined) learning ??= asked.catch(() => (learning = undefined));
    const response = await asked;
    sendsRanges = response.status === 206;
    return response;
  };
  /** Until somebody has learnt what the host does, one asks and the others wait. */
  const learn = async (): Promise<void> => {
    while (sendsRanges === undefined && learning !== undefined) await learning;
  };
  return {
    async readFile(address) {
      await learn();
      if (sendsRanges !== undefined) return fetchWell(fetch, address).then(readBytes);
      return ask(address, "0-", "").then(readBytes);
    },
    async readRange(address, from, to) {
      await learn();
      if (sendsRanges === false || files.has(address)) return (await readWhole(address)).subarray(from, to);
      const response = await ask(address, `${from}-${to - 1}`, `?${from}-${to}`);
      const bytes = readBytes(response);
      if (response.status === 206) return bytes;
      files.set(address, bytes);
      return (await bytes).subarray(from, to);
    },
  };
}
