import { expect, test } from "vitest";
import { formatFirstLanguage, listFronts } from "../../../../src/build/hosting/format-languages.ts";
import { variants } from "../../../../src/site/served-variants.ts";
import { matchVariant } from "../../../../src/variants/match-variant.ts";

const editions = variants.map(({ tag, prefers }) => ({ path: `/${tag}/`, front: `/${tag}`, languages: prefers }));
const first = new RegExp(formatFirstLanguage({ editions }), "i");
const fronts = listFronts({ editions, front: "" }).map(({ pattern, front }) => ({
  pattern: new RegExp(pattern, "i"),
  front,
}));

/** As a server does with the two patterns. */
const choose = (header: string) => {
  const language = first.exec(header)?.[1] ?? "";
  return fronts.find(({ pattern }) => pattern.test(language))?.front;
};

test.each([
  "zh-CN,zh;q=0.9,en;q=0.8",
  "zh-TW, zh;q=0.9, zh-CN;q=0.8",
  "en-US,en;q=0.9,zh-HK;q=0.8,zh-CN;q=0.7",
  "zh-Hant-HK",
  "zh-Hant-TW;q=1",
  "zh-hant-mo,zh-hans",
  "yue-HK",
  "zh-SGX",
  "xzh-cn",
  "zh",
  "de,en",
  "*",
  "",
])("%s means to a server what it means to the script", (header) => {
  const languages = header.split(",").map((part) => part.replace(/;.*/, "").trim());
  const wanted = matchVariant(languages, variants);
  expect(choose(header)).toBe(wanted && `/${wanted.tag}`);
});
