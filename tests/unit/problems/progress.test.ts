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

  test("long work on a terminal says how far it is and takes the line away", () => {
    const written = write(500, true);
    expect(written[0]).toBe("\r\u001B[K檢查 2／20 篇，還要約 9 秒");
    expect(written.at(-2)).toBe("\r\u001B[K檢查 19／20 篇，還要約 1 秒");
    expect(written.at(-1)).toBe("\r\u001B[K");
    expect(write(60_000, true)[0]).toContain("還要約 19 分鐘");
  });
});
