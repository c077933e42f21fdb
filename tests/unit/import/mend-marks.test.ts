/** Half-width marks, spaces and quotation marks of Chinese sentences; what must stay as it was typed. */
import { describe, expect, test } from "vitest";
import { listMarks } from "../../../src/import/mend-marks.ts";
import { listQuoteRepairs } from "../../../src/import/mend-quotes.ts";
import type { Repair } from "../../../src/import/track-edits.ts";

const put = (text: string, repairs: readonly Repair[]) =>
  repairs.reduceRight(
    (done, { offset, length, suggestion = "" }) => done.slice(0, offset) + suggestion + done.slice(offset + length),
    text,
  );

function mend(text: string): string {
  let done = text;
  for (let round = 0; round < 4; round += 1)
    done = put(
      done,
      listMarks(done, false).filter(
        ({ offset }, at, all) => at === 0 || offset >= (all[at - 1]?.offset ?? 0) + (all[at - 1]?.length ?? 0),
      ),
    );
  return done;
}

test.each([
  ["風停了,3月2日出海.", "風停了，3月2日出海。"],
  ["風停了,GPS壞了;2號船先走,5號船後走.", "風停了，GPS壞了；2號船先走，5號船後走。"],
  ["漲了5%,跌了3%.收市.", "漲了5%，跌了3%。收市。"],
  ["他說「好」,2022年再來.", "他說「好」，2022年再來。"],
  ["他說“好”,就走了.", "他說“好”，就走了。"],
  ["他说“好” ,这才走.", "他说“好”，这才走。"],
  ["電話:12345678,地址:碼頭路3號.", "電話：12345678，地址：碼頭路3號。"],
  ["票價(10元),另收(GST)5%.", "票價（10元），另收（GST）5%。"],
  ["聯合國(UN)表示,同意.", "聯合國（UN）表示，同意。"],
  ["真的嗎?他問;真的!", "真的嗎？他問；真的！"],
  ["你用過Word嗎?用過Excel!", "你用過Word嗎？用過Excel！"],
  ["見《鹽田》,第2頁.", "見《鹽田》，第2頁。"],
  ["他停了一下,又說...算了.", "他停了一下，又說……算了。"],
  ["他坐下.她站起來,走了.", "他坐下。她站起來，走了。"],
  ["一.活動背景", "一、活動背景"],
  ["（二.活動目的）", "（二、活動目的）"],
  ["三.他說,好.", "三、他說，好。"],
  ["風 停了，船就 出海。", "風停了，船就出海。"],
  ["風停了， 船出海 。", "風停了，船出海。"],
  ["iPhone,平板和NB都賣,3折.", "iPhone，平板和NB都賣，3折。"],
  ["約有1,200人,1,500元.", "約有1,200人，1,500元。"],
  ["（註:見第3章）", "（註：見第3章）"],
])("%s", (typed, mended) => {
  expect(mend(typed)).toBe(mended);
});

describe("what stays", () => {
  test.each([
    ["a time and a score", "比賽在12:30開始，終場3:2。"],
    ["numbers", "一共1,234,567元，圓周率3.14。"],
    ["an address", "請看https://example.org/a,b?c=d;e說明。"],
    ["a mail address", "寄到a.b@example.org就好。"],
    ["a file", "打開readme.txt看看。"],
    ["a domain", "他辦了example.com這個網站。"],
    ["an English passage", "他說 Hello, world! How are you? 然後走了。"],
    ["a title in English", "他讀了 Guns, Germs, and Steel 這本書。"],
    ["a shortcode's attributes", '{{< figure src="a,b.jpg" title="鹽,田" >}}'],
    ["a tag's attributes", '{% img a.jpg "鹽,田;風" %}'],
    ["a foreign name", "作者是約翰.史密斯，譯者是林。"],
    ["a foreign name of initials", "讀過J.K.羅琳的書。"],
    ["two names", "王小明 李大同"],
    ["two names in a sentence", "到場的有王小明 李大同、陳明，還有別人。"],
    ["a credit", "攝影 王小明"],
    ["an item of a list", "1.鹽田"],
    ["an ordinal in Latin", "f(x)是函數。"],
    ["a text without Chinese", "No, thanks. (Really?)"],
    ["an English sentence behind a Chinese one", "他走了。 The lamp, he said, is old."],
    ["a telephone number", "電話(02)2345-6789。"],
    ["a verse of the Bible", "見約翰福音3:16。"],
    ["a version", "用的是v1.2.3版。"],
    ["an abbreviation", "Apple Inc.的總部。"],
    ["a dash set apart", "風停了 —— 船出海"],
  ])("%s", (_name, typed) => {
    expect(mend(typed)).toBe(typed);
  });
});

describe("quotation marks by the balance of the sentence", () => {
  test.each([
    ["both close", "他說：”風停了，可以走了”。", "他說：「風停了，可以走了」。"],
    ["both open", "他說：“風停了“，就走了。", "他說：「風停了」，就走了。"],
    ["turned around", "他說：”風停了“，就走了。", "他說：「風停了」，就走了。"],
    ["of two scripts", "他說：“風停了」，就走了。", "他說：「風停了」，就走了。"],
    [
      "one of several pairs",
      "他說：“風停了”，又說：”可以走了”，還說：“快”。",
      "他說：「風停了」，又說：「可以走了」，還說：「快」。",
    ],
    ["straight and curled", '他說："風停了”，就走了。', "他說：「風停了」，就走了。"],
  ])("%s", (_name, typed, mended) => {
    expect(put(typed, listQuoteRepairs(typed, "zh-Hant-TW"))).toBe(mended);
  });

  test("in Simplified they stay curled", () => {
    const typed = "他说：”风停了”，就走了。";
    expect(put(typed, listQuoteRepairs(typed, "zh-Hans"))).toBe("他说：“风停了”，就走了。");
  });

  test.each([
    ["in order", "他說：「風停了」，就走了。"],
    ["in order, of the other script, for the check", "他說：“風停了”，就走了。"],
    ["nested", "他說：「她說『好』。」"],
    ["one is missing", "他說：「風停了，就走了。"],
    ["three of them", "他說：”風停了”，”就走了。"],
    ["an apostrophe", "他唱Don’t cry，又唱「晚安」。"],
  ])("left alone: %s", (_name, typed) => {
    expect(listQuoteRepairs(typed, "zh-Hant-TW")).toEqual([]);
  });
});
