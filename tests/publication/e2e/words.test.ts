/** The story this publication opened with, as a reader of each variant expects it; written by hand, not by the converter it judges. */
import type { VariantTag } from "../../../src/variants/table.ts";
import { formatPath, pagePaths, variants } from "../../e2e/pages.ts";
import { expect, test } from "../../e2e/test.ts";
import { listStories } from "../../site/stories.ts";

const slug = "nantong-last-stone";

const words: Readonly<Partial<Record<VariantTag, { headline: string; sentence: string; quotes: RegExp }>>> = {
  "zh-Hans": {
    headline: "最晚入局的南通，下出百亿一手",
    sentence: "2021年2月9日，农历腊月二十八，离除夕只剩两天。",
    quotes: /“[^”]+”/,
  },
  "zh-Hant-TW": {
    headline: "最晚入局的南通，下出百億一手",
    sentence: "2021年2月9日，農曆臘月二十八，離除夕只剩兩天。",
    quotes: /「[^」]+」/,
  },
  "zh-Hant-HK": {
    headline: "最晚入局的南通，下出百億一手",
    sentence: "2021年2月9日，農曆臘月二十八，離除夕只剩兩天。",
    quotes: /「[^」]+」/,
  },
};

test.skip(!listStories().some((story) => story.slug === slug), `${slug} is not published here`);

for (const { tag } of variants) {
  const wanted = words[tag];
  if (wanted === undefined) continue;
  test(`the first story is read in ${tag}`, async ({ page }) => {
    await page.goto(formatPath(tag, pagePaths.story(slug)));
    await expect(page.locator("h1")).toHaveText(wanted.headline);
    await expect(page.locator(".body > p").first()).toContainText(wanted.sentence);
    await expect(page.locator(".body")).toContainText(wanted.quotes);
    await expect(page).toHaveTitle(new RegExp(wanted.headline));
  });
}
