import { describe, expect, test } from "vitest";
import { createProgress } from "../../../src/problems/progress.ts";

/** Runs twenty steps of `step` ms each on a clock of its own; what was written. */
function write(step: number, isTTY: boolean): string[] {
  const written: string[] = [];
  let clock = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const progress = createProgress({ verb: "檢查", unit: "篇" }, stream, () => clock);
  for (let done = 0; done < 20; done += 1) {
    progress.update(done, 20);
    clock += step;
  }
  progress.end();
  return written;
}

describe("progress", () => {
  test("a pipe hears nothing, and neither does work that is soon done", () => {
    expect(write(1000, false)).toEqual([]);
    expect(write(40, true)).toEqual([]);
  });

  test("long work on a terminal says how far it is, how fast and how long it still takes, and takes the line away", () => {
    const written = write(500, true);
    expect(written[0]).toBe("\r\u001B[K檢查 2／20 篇，每秒 2 篇，還要約 9 秒");
    expect(written.at(-2)).toBe("\r\u001B[K檢查 19／20 篇，每秒 2 篇，還要約 1 秒");
    expect(written.at(-1)).toBe("\r\u001B[K");
  });

  test.each([
    [60_000, "每分鐘 1 篇，還要約 19 分鐘"],
    [4000, "每分鐘 15 篇，還要約 1 分鐘"],
    [1000, "每分鐘 60 篇，還要約 19 秒"],
    [200, "每秒 5 篇，還要約 3 秒"],
  ])("a piece in %i ms: %s", (step, said) => expect(write(step, true)[0]).toContain(said));

  test("large numbers are grouped", () => {
    const written: string[] = [];
    let clock = 0;
    const stream = { isTTY: true, write: (text: string) => written.push(text) };
    const progress = createProgress({ verb: "寫網頁", unit: "頁" }, stream, () => clock);
    clock = 10_000;
    progress.update(12_345, 30_000);
    expect(written).toEqual(["\r\u001B[K寫網頁 12,345／30,000 頁，每秒 1,235 頁，還要約 14 秒"]);
  });
});
