/** Links to services: what stands in them is escaped, and each gets what it asks for. */
import { expect, test } from "vitest";
import { listShareLinks } from "../../../src/reading/share-links.ts";

const url = "https://paper.example/zh-hans/stories/a/?x=1&y=2";
const links = listShareLinks({ title: "桥&船 #1", url }, "邮件");

test("one for each service, then mail", () => {
  expect(links.map(({ name }) => name)).toEqual(["LINE", "Facebook", "Threads", "X", "邮件"]);
});

test.each(links.slice(0, 4))("$name is handed the address whole", ({ href }) => {
  const { protocol, searchParams } = new URL(href);
  expect(protocol).toBe("https:");
  expect([...searchParams.values()]).toContain(url);
});

test("those that take words are handed the headline", () => {
  for (const name of ["Threads", "X"])
    expect(new URL(links.find((link) => link.name === name)?.href ?? "").searchParams.get("text")).toBe("桥&船 #1");
});

test("a letter has the headline as its subject, and both in its body", () => {
  const { searchParams } = new URL(links.at(-1)?.href ?? "");
  expect([searchParams.get("subject"), searchParams.get("body")]).toEqual(["桥&船 #1", `桥&船 #1\n${url}`]);
});
