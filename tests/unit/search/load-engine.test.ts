import { expect, test } from "vitest";
import { parseExcerpt } from "../../../src/search/load-engine.ts";

const plain = (text: string) => ({ marked: false, text });
const marked = (text: string) => ({ marked: true, text });

test.each([
  ["", []],
  ["沒有", [plain("沒有")]],
  ["守<mark>橋</mark>的人", [plain("守"), marked("橋"), plain("的人")]],
  ["<mark>守</mark><mark>橋</mark>", [marked("守"), marked("橋")]],
  ["<mark>兩\n行</mark>", [marked("兩\n行")]],
  ["&lt;script&gt;alert(1)&lt;/script&gt;", [plain("<script>alert(1)</script>")]],
  ["<mark>&amp;lt;</mark>", [marked("&lt;")]],
  ["&quot;&#39;&#x27;&amp;", [plain("\"''&")]],
  ["&copy;&nbsp;", [plain("&copy;&nbsp;")]],
  // Nothing is parsed as HTML: what is not a mark is shown as it stands.
  ["<img src=x onerror=alert(1)>", [plain("<img src=x onerror=alert(1)>")]],
  ["<mark>沒有關", [marked("沒有關")]],
  ["𠮷<mark>邊󠄀</mark>👨‍👩‍👧", [plain("𠮷"), marked("邊󠄀"), plain("👨‍👩‍👧")]],
])("%s", (excerpt, expected) => {
  expect(parseExcerpt(excerpt)).toEqual(expected);
});
