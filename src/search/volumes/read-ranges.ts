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
  let learning: Promise<void> | undefined;
  /** Files that came whole. */
  const files = new Map<string, Promise<Bytes>>();
  const readWhole = (address: string): Promise<Bytes> => {
    const file = files.get(address) ?? fetchWell(fetch, address).then(readBytes);
    files.set(address, file);
    file.catch(() => files.delete(address));
    return file;
  };
  const ask = (address: string, part: string): Promise<Response> =>
    fetchWell(fetch, address, { headers: { range: `bytes=${part}` } });
  /** As long as nobody knows what the host does, one asks and the others wait for the head of its answer. */
  const learn = async (first: () => Promise<Response>): Promise<Response | undefined> => {
    while (sendsRanges === undefined && learning !== undefined) await learning;
    if (sendsRanges !== undefined) return undefined;
    const asked = first();
    const hear = ({ status }: Response) => {
      sendsRanges = status === 206;
    };
    learning = asked
      .then(hear, () => undefined)
      .finally(() => {
        learning = undefined;
      });
    return asked;
  };
  return {
    readFile: async (address) =>
      readBytes((await learn(() => ask(address, "0-"))) ?? (await fetchWell(fetch, address))),
    async readRange(address, from, to) {
      const askPart = () => ask(`${address}?${from}-${to}`, `${from}-${to - 1}`);
      const first = await learn(askPart);
      if (first === undefined && (sendsRanges === false || files.has(address)))
        return (await readWhole(address)).subarray(from, to);
      const response = first ?? (await askPart());
      const bytes = readBytes(response);
      if (response.status === 206) return bytes;
      files.set(address, bytes);
      return (await bytes).subarray(from, to);
    },
  };
}
