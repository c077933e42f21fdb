/** Parts of files from hosts that send them, and from hosts that do not. */
import { expect, test } from "vitest";
import { createRangeReader, type FetchOptions } from "../../../../src/search/volumes/read-ranges.ts";

const file = Uint8Array.from({ length: 100 }, (_, at) => at);

function createHost(ranges: boolean) {
  const asked: string[] = [];
  let down = false;
  const fetch = async (address: string, options?: FetchOptions): Promise<Response> => {
    const range = /^bytes=(\d+)-(\d*)$/.exec(options?.headers?.["range"] ?? "");
    asked.push(`${address} ${range?.[0] ?? ""}`.trim());
    await Promise.resolve();
    if (down) return new Response("", { status: 503 });
    if (!ranges || range === null) return new Response(file);
    const end = range[2] === "" ? file.length : Number(range[2]) + 1;
    return new Response(file.subarray(Number(range[1]), end), { status: 206 });
  };
  return { asked, fetch, fail: (fails: boolean) => (down = fails) };
}

for (const ranges of [true, false]) {
  test(`the same bytes from a host that ${ranges ? "sends" : "does not send"} parts`, async () => {
    const host = createHost(ranges);
    const reader = createRangeReader(host.fetch);
    const parts = await Promise.all([
      reader.readRange("a", 10, 13),
      reader.readRange("a", 97, 100),
      reader.readFile("b"),
      reader.readRange("a", 0, 2),
    ]);
    expect(parts.map((part) => [...part])).toEqual([[10, 11, 12], [97, 98, 99], [...file], [0, 1]]);
    expect(host.asked).toEqual(
      ranges ? ["a?10-13 bytes=10-12", "a?97-100 bytes=97-99", "b", "a?0-2 bytes=0-1"] : ["a?10-13 bytes=10-12", "b"],
    );
  });
}

test("what the host does is learnt from a whole file, for the price of the file", async () => {
  const host = createHost(false);
  const reader = createRangeReader(host.fetch);
  await Promise.all([reader.readFile("list"), reader.readRange("a", 1, 2), reader.readRange("a", 3, 4)]);
  expect(host.asked).toEqual(["list bytes=0-", "a"]);
});

test("what could not be fetched is an error with its address, and asked for again", async () => {
  const host = createHost(false);
  const reader = createRangeReader(host.fetch);
  host.fail(true);
  const both = [reader.readRange("a", 1, 2), reader.readRange("b", 1, 2)];
  for (const { status } of await Promise.allSettled(both)) expect(status).toBe("rejected");
  await expect(reader.readRange("a", 1, 2)).rejects.toThrow(/^a\?1-2: 503$/);
  host.fail(false);
  expect([...(await reader.readRange("a", 1, 2))]).toEqual([1]);
  host.fail(true);
  await expect(reader.readRange("b", 1, 2)).rejects.toThrow("b: 503");
  host.fail(false);
  expect([...(await reader.readRange("b", 1, 2))]).toEqual([1]);
});
