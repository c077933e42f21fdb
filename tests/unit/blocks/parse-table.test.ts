/** A data file is read whatever its program parts cells with; what was wrong with one stays wrong. */
import { describe, expect, test } from "vitest";
import { parseTable } from "../../../src/blocks/chart/parse-table.ts";

function read(text: string) {
  const said: string[] = [];
  const table = parseTable("a.csv", {
    data: { "a.csv": text },
    report: (code: string) => void said.push(code),
  } as never);
  return { said, read: table && [table.columns, ...table.rows.map(({ name, values }) => [name, ...values])] };
}

const expected = [
  ["年", "渡船", "橋"],
  ["1950", 1234, 0],
  ["1960, 夏", 38, -1.5],
];

describe("the same numbers, parted by", () => {
  test.each([
    ["commas", '年,渡船,橋\n1950,"1,234",0\n"1960, 夏",38,-1.5\n'],
    ["tabs", "年\t渡船\t橋\n1950\t1,234\t0\n1960, 夏\t38\t-1.5\n"],
    ["semicolons", "年;渡船;橋\r\n1950;1,234;0\r\n1960, 夏;38;-1.5\r\n"],
    ["wide semicolons", "年；渡船；橋\n1950；1,234；0\n\n1960, 夏；38；-1.5\n"],
    ["wide commas", '年，渡船，橋\n1950，"1,234"，0\n"1960, 夏"，38，-1.5\n'],
    ["both kinds of commas", '年,渡船，橋\n1950，1234,0\n"1960, 夏"，38，-1.5\n'],
    ["semicolons without a line at the end", "年;渡船;橋\n1950;1,234;0\n1960, 夏;38;-1.5"],
  ])("%s", (_name, text) => expect(read(text)).toEqual({ said: [], read: expected }));
});

describe("what it was before", () => {
  test.each<[string, string, string]>([
    ["a row too short", "年,渡船,橋\n1950,1\n", "ragged-data"],
    ["a row too short between semicolons", "年;渡船;橋\n1950;1\n", "ragged-data"],
    ["one column", "年\n1950\n", "empty-data"],
    ["sentences of one column", "說了什麼。\n一；二。\n", "empty-data"],
    ["no numbers", "年;渡船\n1950;很多\n", "not-a-number"],
    ["a comma for a point", "年;渡船\n1950;1,5\n", "not-a-number"],
    ["nothing", "", "empty-data"],
  ])("%s", (_name, text, code) => expect(read(text)).toEqual({ said: [code], read: undefined }));
  test("wide commas within cells part nothing", () =>
    expect(read("名,數\n甲，乙,1\n丙,2\n").read).toEqual([
      ["名", "數"],
      ["甲，乙", 1],
      ["丙", 2],
    ]));
});
