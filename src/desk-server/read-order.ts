/** The body of a question as JSON; refused before it is read whole when it is too long or of another kind. */
import type { IncomingMessage } from "node:http";
import { speak } from "../problems/speak.ts";
import { mostOrderBytes } from "../stores/limits.ts";
import { StoreFailure } from "../stores/store-failure.ts";

const tooLong = () => new StoreFailure("refused", speak`一次送來的太多，最多 ${mostOrderBytes / 1_000_000} MB。`);

export async function readOrder(request: IncomingMessage): Promise<unknown> {
  if (request.headers["content-type"] !== "application/json" || request.headers["content-encoding"] !== undefined)
    throw new StoreFailure("refused", speak`編輯台只收 JSON。`);
  if (Number(request.headers["content-length"] ?? 0) > mostOrderBytes) throw tooLong();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostOrderBytes) throw tooLong();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new StoreFailure("refused", speak`送來的東西讀不懂。`);
  }
}
