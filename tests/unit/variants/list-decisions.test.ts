import { expect, test } from "vitest";
import { listDecisions } from "../../../src/variants/list-decisions.ts";

const tags = ["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"] as const;

test("an uncertain decision comes with its words and every edition's form", () => {
  const [name] = listDecisions("范老师养了三只猫", "zh-Hans", tags);
  expect(name).toMatchObject({ kind: "name", source: "范", forms: { "zh-Hant-TW": "范", "zh-Hant-HK": "范" } });
  const measure = listDecisions("三只猫", "zh-Hans", tags)[0];
  expect(measure).toMatchObject({ kind: "context", source: "只", context: "三只猫", forms: { "zh-Hant-TW": "隻" } });
});

test("a certain text and one written in Traditional have none", () => {
  expect(listDecisions("明天开会", "zh-Hans", tags)).toEqual([]);
  expect(listDecisions("后面只有一隻貓", "zh-Hant-TW", tags)).toEqual([]);
});
