/** What a field takes, whatever was typed. */
import { expect, test } from "vitest";
import { frontMatterSchema } from "../../../src/fields/schema.ts";

test("every field is one line: it may become a subject, or a row", () => {
  const fields = {
    headline: "橋上\n 三季",
    standfirst: "第一行\r\n第二行\u2028\n",
    published: "2022-03-18",
    topics: ["industry"],
    authors: [{ name: "王\nBcc: a@example.org", role: "撰文" }],
  };
  const { headline, standfirst, authors } = frontMatterSchema.parse(fields);
  expect([headline, standfirst, authors?.[0]?.name]).toEqual(["橋上 三季", "第一行 第二行", "王 Bcc: a@example.org"]);
});
