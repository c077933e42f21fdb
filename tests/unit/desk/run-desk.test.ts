/** The desk's manners: what it takes is data, and nothing an editor does is answered with a stack trace. */
import { describe, expect, test } from "vitest";
import { commands } from "../../../src/desk/commands.ts";
import { formatFailure } from "../../../src/terminal/format-failure.ts";
import { say } from "./say.ts";

const names = Object.keys(commands);
const nowhere = "/nowhere/at/all";

test.each(names)("%s is listed under its own name and says what it is for", async (name) => {
  const command = await commands[name]?.();
  expect(command?.name).toBe(name);
  expect(command?.examples.every((example) => example.startsWith(name))).toBe(true);
  const { code, out } = await say(nowhere, "help", name);
  expect([code, out]).toEqual([0, expect.stringContaining(command?.summary ?? "-")]);
  expect(out).toContain("結束代碼：0 完成，1 有問題，2 用法不對。");
  for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`);
  expect(await say(nowhere, name, "--help")).toEqual({ code, out, err: "" });
});

test.each(names)("%s refuses an option it does not know", async (name) => {
  const { code, out, err } = await say(nowhere, name, "--no-such-option");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^沒有「--no-such-option」這個選項。.+\n?$/);
});

test.each([
  [["biuld"], "想用的可能是「build」"],
  [["hepl"], "想用的可能是「help」"],
  [["help", "chekc"], "想用的可能是「check」"],
  [["toString"], "沒有叫「toString」的命令"],
  [["preview", "--prot", "5000"], "想用的可能是「--port」"],
  [["preview", "--port"], "「--port」後面要接連接埠"],
  [["preview", "--port", "--base"], "「--port」後面要接連接埠"],
  [["convert", "--no-glossary=1"], "「--no-glossary」後面不接東西"],
  [["build", "fast"], "多了「fast」"],
  [["preview", "-p"], "沒有「-p」這個選項"],
] as const)("%j is a wrong use", async (args, sentence) => {
  const { code, err } = await say(nowhere, ...args);
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
});

test("help lists every command", async () => {
  const { code, out } = await say(nowhere, "help");
  expect(code).toBe(0);
  for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
});

describe("what a disk refuses is said in a sentence", () => {
  const refuse = (code: string) =>
    Object.assign(new Error(`${code}: no, open '/p/content/x'`), { code, path: "/p/content/x" });
  test.each([
    ["EACCES", "沒有寫進或讀取「content/x」的權限。"],
    ["EROFS", "「content/x」所在的磁碟是唯讀的。"],
    ["ENOSPC", "磁碟滿了。"],
    ["EEXIST", "「content/x」已經在那裡了。"],
  ])("%s", (code, sentence) => {
    expect(formatFailure(refuse(code), "/p")).toContain(sentence);
  });
  test("a folder that cannot be made is on a read-only disk: making all above it hides that", () => {
    const error = Object.assign(refuse("ENOENT"), { syscall: "mkdir" });
    expect(formatFailure(error, "/p")).toContain("唯讀");
  });
  test.each([
    [refuse("EOTHER"), "EOTHER: no, open '/p/content/x'"],
    [new Error("one\n  at two"), "one"],
    ["a text", "a text"],
  ])("anything else by its first line: %s", (error, sentence) => {
    expect(formatFailure(error, "/p")).toBe(sentence);
  });
});
