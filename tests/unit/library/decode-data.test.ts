import { expect, test } from "vitest";
import { decodeData } from "../../../src/library/decode-data.ts";

/** The same three lines in every code. */
const table = "年份,產量\n民國元年,12\n民國二年,8\n";
const simplified = "年份,产量\n一月,12\n二月,8\n";
const codes = {
  "UTF-8": [Buffer.from(table), table, 0],
  "UTF-8 with a mark": [Buffer.from(`\uFEFF${table}`), table, 0],
  Big5: [Buffer.from("a67ea5f72cb2a3b6710d0aa5c1b0eaa4b8a67e2c31320d0aa5c1b0eaa447a67e2c380d0a", "hex"), table, 1],
  GB2312: [Buffer.from("c4eab7dd2cb2fac1bf0ad2bbd4c22c31320ab6fed4c22c380a", "hex"), simplified, 1],
  "UTF-16": [Buffer.from(`\uFEFF${table}`, "utf16le"), table, 1],
  nothing: [Buffer.from([0xff, 0xff, 0x2c]), undefined, 1],
} as const;

test.each(Object.entries(codes))("%s", (_name, [bytes, text, problems]) => {
  const read = decodeData(bytes, "content/stories/bridge/rain.csv");
  if (text !== undefined) expect(read.value).toBe(text);
  expect(read.problems.length).toBe(problems);
});

test("only tables are guessed at", () => {
  expect(decodeData(codes.Big5[0], "content/stories/bridge/clip.vtt").value).toBeUndefined();
});
