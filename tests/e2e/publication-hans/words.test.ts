/** The lead of the second publication as a reader of each edition expects it; written by hand, not by the converter it judges. */
import type { VariantTag } from "../../../src/variants/table.ts";
import { formatPath, leadPath, pagePaths } from "../pages.ts";
import { expect, test } from "../test.ts";

interface Words {
  readonly headline: string;
  readonly sentence: string;
  readonly speech: string;
  /** The headline of the story on a character that is two in Traditional. */
  readonly trunk: string;
}

const words = {
  "zh-Hans": {
    headline: "引航员登上Ever Calm：400米的船，等一潮水",
    sentence: "凌晨三点四十分，引航员何望江从小艇抓住软梯，爬上九米高的船舷。",
    speech: "“船是我们的，水是借来的，”何望江说，“借来的东西，到钟点就要还。”",
    trunk: "干流的干，不是干涸的干",
  },
  "zh-Hant-HK": {
    headline: "引航員登上Ever Calm：400米的船，等一潮水",
    sentence: "凌晨三點四十分，引航員何望江從小艇抓住軟梯，爬上九米高的船舷。",
    speech: "「船是我們的，水是借來的，」何望江說，「借來的東西，到鐘點就要還。」",
    trunk: "幹流的幹，不是乾涸的乾",
  },
} as const satisfies Partial<Record<VariantTag, Words>>;

for (const tag of ["zh-Hans", "zh-Hant-HK"] as const) {
  test(`the lead is read in ${tag}`, async ({ page }) => {
    const { headline, sentence, speech, trunk } = words[tag];
    await page.goto(formatPath(tag, leadPath));
    await expect(page.locator("h1")).toHaveText(headline);
    await expect(page).toHaveTitle(new RegExp(headline));
    await expect(page.locator(".body > p").first()).toContainText(sentence);
    await expect(page.locator(".body")).toContainText(speech);
    await page.goto(formatPath(tag, pagePaths.story("trunk-and-branch")));
    await expect(page.locator("h1")).toHaveText(trunk);
  });
}

test("in vertical text two figures stand side by side, others one below the other", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("reading", '{"flow":"vertical"}'));
  await page.goto(formatPath("zh-Hans", leadPath));
  const pair = page.locator(".body > p .tcy").first();
  await expect(pair).toHaveText("14");
  await expect(pair).toHaveCSS("text-combine-upright", "all");
  await expect(page.locator(".body > p .up").first()).toHaveText("400");
});
