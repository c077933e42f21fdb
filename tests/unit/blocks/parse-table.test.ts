/** A data file is read whatever its program parts cells with; what was wrong with one stays wrong. */
import { describe, expect, test } from "vitest";
import { parseTable } from "../../../src/blocks/chart/parse-table.ts";

function read(text: string) {
  const said: string[] = [];
  const counts: unknown[] = [];
  const table = parseTable("a.csv", {
    data: { "a.csv": text },
    report: (code: string, ...details: unknown[]) => {
      said.push(code);
      if (code === "ragged-data") counts.push(details.slice(2));
    },
  } as never);
  return { said, counts, read: table && [table.columns, ...table.rows.map(({ name, values }) => [name, ...values])] };
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
  ])("%s", (_name, text) => expect(read(text)).toEqual({ said: [], counts: [], read: expected }));
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
  ])("%s", (_name, text, code) => expect(read(text)).toMatchObject({ said: [code], read: undefined }));
  test("wide commas within cells part nothing", () =>
    expect(read("名,數\n甲，乙,1\n丙,2\n").read).toEqual([
      ["名", "數"],
      ["甲，乙", 1],
      ["丙", 2],
    ]));
});

describe("cells are counted as they were meant, in a row too short", () => {
  test.each([
    ["between tabs, a comma in its head", "年\t旅客,萬人次\t橋\n1950\t1\n"],
    ["between tabs, wide signs in its head", "年\t渡船；橋\t船，人\n1950\t1\n"],
    ["a sign in quotation marks in its head", '"年;月",渡船,橋\n1950,1\n'],
    ["a tab in quotation marks in its head", '"年\t月",渡船,橋\n1950,1\n'],
    ["between wide commas", "年，渡船，橋\n1950，1\n"],
  ])("%s", (_name, text) => expect(read(text).counts).toEqual([[2, 3]]));
});
