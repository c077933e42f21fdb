/** Unpacks what the build packed, by the browser's own means. */
import type { Bytes } from "./read-ranges.ts";

export async function inflate(data: Bytes, format: "gzip" | "deflate-raw" = "deflate-raw"): Promise<Bytes> {
  const unpacked = new Blob([data]).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
