import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packFiles } from "../../../../src/build/hosting/pack-files.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "packed-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const page = "落子無悔。".repeat(200);

function lay(folder: string, text = page): string {
  const path = join(root, folder);
  mkdirSync(join(path, "assets"), { recursive: true });
  writeFileSync(join(path, "index.html"), text);
  writeFileSync(join(path, "short.txt"), "短");
  writeFileSync(join(path, "assets/a.woff2"), "x".repeat(900));
  return path;
}

test("text is packed twice; what is short, or packed already, is not", async () => {
  const site = lay("site");
  expect(await packFiles(site, join(root, "none"))).toBe(2);
  const names = readdirSync(site, { recursive: true, encoding: "utf8" }).sort();
  expect(names).toEqual(["assets", "assets/a.woff2", "index.html", "index.html.br", "index.html.gz", "short.txt"]);
  expect(brotliDecompressSync(readFileSync(join(site, "index.html.br"))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(join(site, "index.html.gz"))).toString()).toBe(page);
});

test("what the site before had of the same bytes is taken over, of others it is made", async () => {
  const former = lay("former");
  await packFiles(former, join(root, "none"));
  const [same, other] = [lay("same"), lay("other", page.replace("無", "有"))];
  expect([await packFiles(same, former), await packFiles(other, former)]).toEqual([0, 2]);
  const inode = (folder: string) => statSync(join(folder, "index.html.br")).ino;
  expect(inode(same)).toBe(inode(former));
  expect(brotliDecompressSync(readFileSync(join(other, "index.html.br"))).toString()).toContain("落子有悔");
});
