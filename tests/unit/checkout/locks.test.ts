/** What a git that was killed has left stops nobody; what belongs to another git stays. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openCheckout } from "../../../src/checkout/open-checkout.ts";
import { markGit } from "../../../src/disk/git-locks.ts";
import { type Checkout, layCheckout, quiet } from "./lay-checkout.ts";

const files = { "stories/a/index.md": "甲\n" };
let paper: Checkout;
beforeAll(() => {
  for (const [name, value] of Object.entries(quiet)) vi.stubEnv(name, value);
});
afterAll(() => void vi.unstubAllEnvs());
beforeEach(() => {
  paper = layCheckout(files);
  paper.write("content/stories/a/index.md", "甲二\n");
});
afterEach(() => paper.remove());

const send = () => openCheckout(paper.root).publish("改〈甲〉", ["stories/a/index.md"]);
const locks = [".git/index.lock", ".git/HEAD.lock", ".git/refs/heads/main.lock"];
const marks = () => readdirSync(join(paper.root, ".luozi"));

/** A process that is no more, as a killed git is. */
async function findDead(): Promise<number | undefined> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await new Promise((resolve) => child.on("close", resolve));
  return child.pid;
}

test("locks of a sending that was killed are taken away, and it is sent", async () => {
  markGit(paper.root, await findDead());
  for (const lock of locks) paper.write(lock, "");
  expect((await send()).state).toBe("sent");
  expect(locks.filter((lock) => existsSync(join(paper.root, lock)))).toEqual([]);
  expect(marks()).toEqual([]);
});

test("the lock of a git that is at work, or that came before, stays", async () => {
  paper.write(".git/index.lock", "");
  const before = new Date(Date.now() - 60_000);
  utimesSync(join(paper.root, ".git/index.lock"), before, before);
  expect((await send()).state).toBe("failed");
  markGit(paper.root, await findDead());
  expect((await send()).state).toBe("failed");
  expect(existsSync(join(paper.root, ".git/index.lock"))).toBe(true);
});

test("a mark goes with its git", async () => {
  expect((await send()).state).toBe("sent");
  expect(marks()).toEqual([]);
  const unmark = markGit(paper.root, process.pid);
  expect(marks()).toEqual([`git-${process.pid}`]);
  unmark();
  expect(marks()).toEqual([]);
});
