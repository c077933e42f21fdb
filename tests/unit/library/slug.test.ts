import { expect, test } from "vitest";
import { findFreeSlug } from "../../../src/library/free-slug.ts";
import { suggestSlug } from "../../../src/library/slug.ts";

test.each([
  ["最晚入局的南通，下出百億一手", "zuiwan-ruju-nantong-xiachubai-yi"],
  ["呂梁山的綠色電網", "lv-liangshan-lvse-dianwang"],
  ["重慶銀行行長長期出差", "chongqing-yinhang-hangzhang-changqi-chuchai"],
  ["招商員怎樣把一家工廠追到南通", "zhaoshangyuan-yijia-gongchang-zhuidao-nantong"],
  ["招商员怎样把一家工厂追到南通", "zhaoshangyuan-yijia-gongchang-zhuidao-nantong"],
  ["5G基站建在哪裡：小鎮的3年", "5g-jizhanjian-nali-xiaozhen-3"],
  ["２０２２年的第一手", "2022-nian-diyi-shou"],
  ["Café Müller 在臺北", "cafe-muller-taibei"],
  ["老鐘還在走", "laozhong-zou"],
  ["😀……", ""],
])("%s → %s", (headline, slug) => {
  expect(suggestSlug(headline)).toBe(slug);
});

test("a slug is at most five words and 48 letters, whatever the headline", () => {
  for (const headline of [
    "a".repeat(100),
    "裝".repeat(100),
    "長江三角洲 ".repeat(20),
    "../../etc/passwd",
    "A_B\u0000C",
  ]) {
    const slug = suggestSlug(headline);
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+){0,4}$/);
    expect(slug.length).toBeLessThanOrEqual(48);
  }
});

test("a slug somebody has gets the first free number", () => {
  expect(findFreeSlug("qizi", new Set())).toBe("qizi");
  expect(findFreeSlug("qizi", new Set(["qizi", "qizi-2"]))).toBe("qizi-3");
});
