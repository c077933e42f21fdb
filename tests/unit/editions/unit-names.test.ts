import { expect, test } from "vitest";
import { isUnitName } from "../../../src/editions/unit-names.ts";

test.each([
  ..."本刊編輯部 編輯室 編譯組 新華社 中央通訊社 南通日報 財新週刊 某某雜誌 公共電視台 數據組 專題採訪組 守橋工作室 水文研究中心".split(
    " ",
  ),
  ..."數據實驗室 環境基金會 清華大學 某某集團 江苏省人民政府 記者協會 记者协会 化學學會 化学学会 新华社 摄影组 Reuters 路透社".split(
    " ",
  ),
  "River Research Institute",
])("%s is no person", (name) => {
  expect(isUnitName(name)).toBe(true);
});

test.each([
  ..."王小明 林岸 歐陽中心如 李國台 陳建社 王報 阿米爾·汗 ひろし 沈舟 張公司馬 何敏".split(" "),
  "John Press Smith",
  "C. C. Wei",
])("%s is one", (name) => {
  expect(isUnitName(name)).toBe(false);
});
