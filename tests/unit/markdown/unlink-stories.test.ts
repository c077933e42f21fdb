/** A link to a story that readers cannot open is text, wherever it stands and however it is written. */
import { expect, test } from "vitest";
import { parseStory, renderStory } from "../../../src/markdown/story-renderer.ts";
import { createSource } from "./create-source.ts";

const closed = new Set(["later"]);
const render = (body: string, slugs: ReadonlySet<string> = closed) =>
  renderStory(
    parseStory(createSource(body)),
    (text) => text,
    () => undefined,
    "zh-Hant-TW",
    slugs,
  ).html;

test.each([
  "見[下一篇](../later/)。",
  "見[下一篇](../later)。",
  "見[下一篇](../later/#水聲)。",
  "見[下一篇][一]。\n\n[一]: ../later/",
  '見[下一篇](../later/ "題")。',
  '見<a href="../later/">下一篇</a>。',
  "## 見[下一篇](../later/)",
  "> 見[下一篇](../later/)。",
  "| 見 |\n| - |\n| [下一篇](../later/) |",
  ":::note\n見[下一篇](../later/)。\n:::",
  "見[下](../later/)[一](../later/)[篇](../later/)。",
  "注[^1]。\n\n[^1]: 見[下一篇](../later/)。",
  "見[下一篇](../stories/later/)。",
])("%s", (body) => {
  expect(render(body)).not.toContain("later");
  expect(render(body).replace(/<[^>]*>/g, "")).toBe(render(body, new Set()).replace(/<[^>]*>/g, ""));
  expect(render(body, new Set())).toContain("later");
});

test.each(["[甲](../other/)", "[甲](https://example.org/later/)", "[甲](#later)", "[甲](../later-still/)"])(
  "%s stays a link",
  (body) => {
    expect(render(body)).toContain("<a ");
    expect(render(body)).toBe(render(body, new Set()));
  },
);

test("marks inside the link stay", () => {
  expect(render("見[**下**一篇](../later/)。")).toBe('<p id="p1">見<strong>下</strong>一篇。</p>');
});
