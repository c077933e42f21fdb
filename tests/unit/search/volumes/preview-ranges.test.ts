/** The server of `npm run preview` sends parts of packs as they lie there, whatever the browser would unpack. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPreviewServer } from "../../../../src/desk/preview.ts";
import { createRangeReader } from "../../../../src/search/volumes/read-ranges.ts";
import { formatRootPath } from "../../../../src/site/paths.ts";

/** Repeats, so that a server which packs would be seen to. */
const pack = Uint8Array.from({ length: 24_576 }, (_, at) => at % 7);
const folder = mkdtempSync(join(tmpdir(), "luozi-preview-"));
const server = createPreviewServer(folder);
let address: string;

beforeAll(async () => {
  writeFileSync(join(folder, "words-0.bin"), pack);
  await new Promise<void>((done) => server.listen(0, done));
  address = `http://localhost:${(server.address() as AddressInfo).port}${formatRootPath("words-0.bin")}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

test("a part is the part that was asked for, unpacked", async () => {
  const headers = { range: "bytes=100-199", "accept-encoding": "gzip, br" };
  const response = await fetch(`${address}?100-200`, { headers });
  expect(response.status).toBe(206);
  expect(response.headers.get("content-encoding")).toBe(null);
  expect(response.headers.get("content-range")).toBe(`bytes 100-199/${pack.length}`);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(pack.subarray(100, 200));
});

test("so the reader gets every byte, also of the whole", async () => {
  const reader = createRangeReader((asked, options) => fetch(asked, options));
  expect(await reader.readFile(address)).toEqual(pack);
  expect(await reader.readRange(address, 24_000, 24_576)).toEqual(pack.subarray(24_000));
});
