/** What is kept is found again, and never grows without end. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openKept } from "../../../src/kept/kept-files.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "luozi-kept-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const listFiles = () =>
  readdirSync(join(root, ".luozi/readings"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );

test("another process finds what was kept", () => {
  openKept(root, "readings").keep("abcd", "一座橋");
  const later = openKept(root, "readings");
  expect(later.find("abcd")).toBe("一座橋");
  expect([later.has("abcd"), later.has("abce")]).toEqual([true, false]);
  expect(later.find("abce")).toBeUndefined();
});

test("what cannot be read is as if it were not there", () => {
  openKept(root, "readings").keep("abcd", "一座橋");
  writeFileSync(join(root, ".luozi/readings/ab/cd"), "half of it");
  expect(openKept(root, "readings").find("abcd")).toBeUndefined();
});

test("what is needed stays, and of the rest no more than that", () => {
  const names = Array.from({ length: 9 }, (_, at) => `n${at}xx`);
  const first = openKept(root, "readings");
  for (const name of names) first.keep(name, name);
  first.sweep();
  expect(listFiles().length).toBe(9);
  const second = openKept(root, "readings");
  second.find("n0xx");
  second.touch("n1xx");
  second.sweep();
  expect(listFiles().length).toBe(4);
  expect([second.has("n0xx"), second.has("n1xx")]).toEqual([true, true]);
});

test("a disk that refuses is no failure", () => {
  writeFileSync(join(root, ".luozi"), "a file where the folder should be");
  const kept = openKept(root, "readings");
  expect(() => kept.keep("abcd", "一座橋")).not.toThrow();
  expect(kept.find("abcd")).toBeUndefined();
  expect(() => kept.sweep()).not.toThrow();
});
