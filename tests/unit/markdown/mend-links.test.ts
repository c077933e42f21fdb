import { expect, test } from "vitest";
import { mendLinks } from "../../../src/markdown/mend-links.ts";

const mend = (body: string, before = "../") => mendLinks(body, before, "bridge", "b-2");

test.each([
  ["[橋](../bridge/)", "[橋](../b-2/)"],
  ["[橋](../bridge)", "[橋](../b-2)"],
  ["[橋](../bridge/#水聲 '題')", "[橋](../b-2/#水聲 '題')"],
  ["[橋](<../bridge/>)", "[橋](<../b-2/>)"],
  ["[../bridge/](../bridge/)", "[../bridge/](../b-2/)"],
  ["[**橋**](../bridge/)[橋](../bridge/)", "[**橋**](../b-2/)[橋](../b-2/)"],
  ["看[橋][b]\n\n[b]: ../bridge/ '題'", "看[橋][b]\n\n[b]: ../b-2/ '題'"],
  ['<a href="../bridge/">橋</a>', '<a href="../b-2/">橋</a>'],
  [':::note{title="註"}\n看[橋](../bridge/)\n:::', ':::note{title="註"}\n看[橋](../b-2/)\n:::'],
  ["| 甲 |\n| - |\n| [橋](../bridge/) |", "| 甲 |\n| - |\n| [橋](../b-2/) |"],
  ["註[^1]\n\n[^1]: 見[橋](../bridge/)", "註[^1]\n\n[^1]: 見[橋](../b-2/)"],
  ["甲\r\n\r\n[橋](../bridge/)\r\n", "甲\r\n\r\n[橋](../b-2/)\r\n"],
])("%j", (body, mended) => {
  expect(mend(body)).toBe(mended);
});

test.each([
  "[橋](../bridge-2/)",
  "[橋](../old-bridge/)",
  "[橋](bridge/)",
  "[橋](https://example.org/../bridge/)",
  "../bridge/ 不是連結",
  "`[橋](../bridge/)`",
  "```\n[橋](../bridge/)\n```",
  "\\[橋](../bridge/)",
])("%j stays", (body) => {
  expect(mend(body)).toBe(body);
});

test("from a page the stories are one level down", () => {
  expect(mend("[橋](../stories/bridge/) [橋](../bridge/)", "../stories/")).toBe(
    "[橋](../stories/b-2/) [橋](../bridge/)",
  );
});
