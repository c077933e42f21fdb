/** Regional style: what a publication has chosen, where the converter chose; and to whom neither form is an error. */
import { describe, expect, test } from "vitest";
import { checkCopy } from "../../../../src/copy/check-copy.ts";
import { createFold } from "../../../../src/search/create-fold.ts";
import { loadClasses } from "../../../../src/search/fold-classes.ts";
import { createConverter } from "../../../../src/variants/create-converter.ts";
import { chooseForm, type RegionalStyle, regionalStyles, showForm } from "../../../../src/variants/regional-styles.ts";
import type { RegionName, VariantTag } from "../../../../src/variants/table.ts";
import { createTerms } from "../../../../src/variants/terms.ts";

const convert = (text: string, to: VariantTag, style: RegionalStyle = {}, from: VariantTag = "zh-Hans") =>
  createConverter(from, to, undefined, undefined, style)(text);

describe("the usual style of Taiwan", () => {
  test.each([
    ["会计把账算完，账户已经冻结", "會計把帳算完，帳戶已經凍結"],
    ["床上挂着蚊帐，账房先生在打算盘", "床上掛著蚊帳，帳房先生在打算盤"],
    ["公布名单、宣布停工、分布不均、布置会场、发布会", "公布名單、宣布停工、分布不均、布置會場、發布會"],
    ["布料和布鞋，布达拉宫", "布料和布鞋，布達拉宮"],
    ["身份证、身份不明、以家长身份出席", "身分證、身分不明、以家長身分出席"],
    ["各人自身份额，本身份量不轻", "各人自身份額，本身份量不輕"],
    ["计划书、五年计划、计划经济、有计划地做", "計畫書、五年計畫、計畫經濟、有計畫地做"],
    ["设计划分三步，统计划拨的款项", "設計劃分三步，統計劃撥的款項"],
    ["规划、企划、策划和划船", "規劃、企劃、策劃和划船"],
    ["据报道，记者报道了此事", "據報導，記者報導了此事"],
    ["道路报告，通报道歉", "道路報告，通報道歉"],
    // A character that leaves its plane does not shift the places.
    ["鿏的计划，账本在这里", "䥑的計畫，帳本在這裡"],
  ])("%s", (text, expected) => expect(convert(text, "zh-Hant-TW")).toBe(expected));
});

describe("the usual style of Hong Kong", () => {
  test.each([
    ["计划、报道、报导", "計劃、報道、報道"],
    ["账户、公布、身份", "賬戶、公佈、身份"],
    ["铁路线、毛线、线索", "鐵路線、毛線、線索"],
    ["餐台、台布、舞台", "餐枱、枱布、舞台"],
  ])("%s", (text, expected) => expect(convert(text, "zh-Hant-HK")).toBe(expected));
});

describe("a publication's own choice", () => {
  test.each<[RegionalStyle, VariantTag, string, string]>([
    [{ TW: ["賬", "身份"] }, "zh-Hant-TW", "账户、身份、计划", "賬戶、身份、計畫"],
    [{ TW: ["佈", "報道"] }, "zh-Hant-TW", "公布、布料、报道", "公佈、布料、報道"],
    [{ HK: ["綫", "檯"] }, "zh-Hant-HK", "铁路线、餐台、舞台", "鐵路綫、餐檯、舞台"],
    [{ HK: ["綫"] }, "zh-Hant-TW", "铁路线、餐台", "鐵路線、餐檯"],
    [{ TW: ["計劃"] }, "zh-Hant-HK", "计划", "計劃"],
  ])("%j", (style, to, text, expected) => expect(convert(text, to, style)).toBe(expected));

  test("a form that is wanted without need is the usual one", () => {
    const [row] = regionalStyles.TW;
    expect([chooseForm(row), chooseForm(row, ["帳"]), chooseForm(row, ["賬"])]).toEqual(["帳", "帳", "賬"]);
  });
});

describe("what was typed stays", () => {
  test.each<[VariantTag, VariantTag, string, string]>([
    ["zh-Hant-TW", "zh-Hant-HK", "計畫、身分、布局、帳戶", "計畫、身分、布局、帳戶"],
    ["zh-Hant-TW", "zh-Hant-HK", "計劃、身份、佈局、賬戶", "計劃、身份、佈局、賬戶"],
    ["zh-Hant-HK", "zh-Hant-TW", "計劃、身份、報道、佈局、賬戶", "計劃、身份、報道、佈局、賬戶"],
    ["zh-Hant-TW", "zh-Hans", "計畫、身分、帳戶", "计划、身分、帐户"],
    // Traditional characters in Simplified copy.
    ["zh-Hans", "zh-Hant-TW", "招牌上写着計劃，報道", "招牌上寫著計劃，報道"],
  ])("from %s to %s: %s", (from, to, text, expected) => expect(convert(text, to, {}, from)).toBe(expected));

  test("and so does the form a term gives", () => {
    const terms = createTerms([{ forms: { "zh-Hans": "布局", "zh-Hant-TW": "佈局" }, reason: "欄目名" }]);
    expect(createConverter("zh-Hans", "zh-Hant-TW", terms, undefined, {})("布局，公布")).toBe("佈局，公布");
  });
});

test("without a style the dictionaries have their way", () => {
  expect(createConverter("zh-Hans", "zh-Hant-TW")("公布账目的计划")).toBe("公佈賬目的計劃");
});

const tagOf = { TW: "zh-Hant-TW", HK: "zh-Hant-HK" } as const satisfies Record<RegionName, VariantTag>;
const rows = (Object.keys(regionalStyles) as RegionName[]).flatMap((region) =>
  regionalStyles[region].map((row) => [region, row] as const),
);

describe.each(rows)("%s %j", (region, row) => {
  const fold = createFold(loadClasses());
  const foldAll = (text: string) => [...text].map(fold).join("");

  test("both forms are one to the search", () => expect(foldAll(row.plain)).toBe(foldAll(row.styled)));

  test.each(Object.values(tagOf))("neither is an error in copy of %s", (written) => {
    for (const form of [row.plain, row.styled]) {
      const [findings = []] = checkCopy([{ text: `這裡寫的是${showForm(row, form)}，旁邊的人看了。` }], written);
      expect(findings.filter(({ severity, found }) => severity === "warning" && form.includes(found))).toEqual([]);
    }
  });

  test("it is one of two, as long as what it is said of, and the dictionaries write the first", () => {
    expect([row.plain, row.styled]).toContain(row.usual);
    expect([row.plain.length, row.styled.length]).toEqual([row.of.length, row.of.length]);
    expect(createConverter("zh-Hans", tagOf[region])(showForm(row, row.of))).toContain(row.plain);
  });
});
