/** A file is replaced whole or not at all. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceFile } from "../../../src/disk/replace-file.ts";

let folder = "";
let path = "";
const bytes = (text: string) => new TextEncoder().encode(text);
const look = () => [readdirSync(folder), readFileSync(path, "utf8")];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "luozi-replace-"));
  path = join(folder, "index.md");
  writeFileSync(path, "舊", { mode: 0o640 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the new text stands there, with the same rights, and nothing beside it", () => {
  expect(replaceFile(path, bytes("舊"), bytes("新"))).toBeUndefined();
  expect(look()).toEqual([["index.md"], "新"]);
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test("a file changed since it was read stays", () => {
  expect(replaceFile(path, bytes("更舊"), bytes("新"))?.sentence).toContain("別的程式改過");
  expect(look()).toEqual([["index.md"], "舊"]);
});

test("a read-only file stays, whoever asks", () => {
  chmodSync(path, 0o444);
  expect(replaceFile(path, bytes("舊"), bytes("新"))?.sentence).toContain("唯讀");
  expect(look()).toEqual([["index.md"], "舊"]);
});

test("what another run left half-written is not written over", () => {
  writeFileSync(join(folder, `.index.md.${process.pid}.tmp`), "半");
  expect(replaceFile(path, bytes("舊"), bytes("新"))?.sentence).toContain(".tmp」已經在那裡了");
  expect(readFileSync(path, "utf8")).toBe("舊");
});

test("a file that is gone", () =>
  expect(replaceFile(join(folder, "x.md"), bytes("舊"), bytes("新"))?.sentence).toContain("找不到「x.md」"));
