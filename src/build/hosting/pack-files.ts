/**
 * Packs the text of a site ahead, for a server that sends `index.html.br` or `index.html.gz` to whoever takes it: with more patience
 * than a server has while a reader waits. What the site before had packed of the same bytes is taken over.
 */
import { existsSync, linkSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { listOutput } from "../weigh-output.ts";
import { mapInLanes } from "./map-in-lanes.ts";
import { mediaTypes } from "./media-types.ts";

/** THE packings: the ending of the file, and how it is made. */
const packings = [
  {
    ending: "br",
    pack: (bytes: Uint8Array) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
        },
      }),
  },
  { ending: "gz", pack: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 9 }) },
] as const;

/** Bytes below which a packed answer saves no packet of the net. */
const least = 512;

/** As many at once as Node packs beside each other. */
const lanes = 4;

const endings = new Set(mediaTypes.flatMap(({ ending, text }) => (text ? [ending] : [])));
const isText = (path: string): boolean => endings.has(path.replace(/^.*\./, ""));

/** Pages carried over are the same file under two names; of others the bytes are compared. */
function isSame(file: string, former: string): boolean {
  const [now, then] = [file, former].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (now === undefined || then === undefined || now.size !== then.size) return false;
  return now.ino === then.ino || readFileSync(file).equals(readFileSync(former));
}

/** Both absolute: the folder of the site, and that of the site before. Resolves with how many files were packed anew. */
export async function packFiles(output: string, former: string): Promise<number> {
  const texts = listOutput(output).filter(({ path, bytes }) => bytes >= least && isText(path));
  const packed = await mapInLanes(texts, lanes, async ({ path }) => {
    const file = join(output, path);
    const same = isSame(file, join(former, path));
    let made = 0;
    for (const { ending, pack } of packings) {
      const [target, before] = [`${file}.${ending}`, join(former, `${path}.${ending}`)];
      if (same && existsSync(before)) linkSync(before, target);
      else {
        writeFileSync(target, await pack(readFileSync(file)));
        made += 1;
      }
    }
    return made;
  });
  return packed.reduce((sum, made) => sum + made, 0);
}
