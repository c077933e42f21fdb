import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isAlive } from "../../../src/disk/is-alive.ts";

test("this process lives, and one that ended does not", async () => {
  expect(isAlive(process.pid)).toBe(true);
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await new Promise((resolve) => child.on("close", resolve));
  expect(isAlive(child.pid ?? 0)).toBe(false);
});

test.skipIf(process.platform !== "linux")("one that ended and was not asked for is dead, too", async () => {
  // Says the number of its child, which ends when its parent has become a program that never asks how.
  const parent = spawn("sh", ["-c", "sleep 0.5 & echo $!; exec sleep 60"], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const pid = await new Promise<number>((resolve) => parent.stdout.on("data", (text) => resolve(Number(text))));
    await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "latin1"), { timeout: 20_000 }).toContain(") Z ");
    expect(isAlive(pid)).toBe(false);
  } finally {
    parent.kill();
  }
});
