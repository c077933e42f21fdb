import { expect, test } from "vitest";
import { createDecisionLister } from "../../../src/variants/list-decisions.ts";
import type { TermRow } from "../../../src/variants/term-row.ts";
import { createTerms } from "../../../src/variants/terms.ts";

const tags = ["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"] as const;
const row = (hans: string, hant: string, local = false): TermRow => ({
  forms: { "zh-Hans": hans, "zh-Hant-TW": hant, "zh-Hant-HK": hant },
  reason: "測試",
  local,
});

/** `name 范`: kind and source of every decision. */
function list(text: string, rows: readonly TermRow[] = [], quoted = false, written: (typeof tags)[number] = "zh-Hans") {
  const decide = createDecisionLister(written, tags, createTerms(rows));
  return decide(text, quoted).map(({ kind, at, length }) => `${kind} ${text.slice(at, at + length)}`);
}

test.each([
  ["范老师养了三只猫", [], ["name 范", "context 只"]],
  ["明天开会", [], []],
  // A term has the last word over what it covers.
  ["范老师养了三只猫", [row("范老师", "范老師")], ["term 范老师", "context 只"]],
  ["三只猫", [row("三只", "三隻")], ["term 三只"]],
  // And leaves the rest of a decision.
  ["记者范小伟说", [row("小伟", "小偉")], ["name 范", "term 小伟"]],
])("%s", (text, rows, expected) => {
  expect(list(text, rows)).toEqual(expected);
});

test.each([
  // 才 and 纔 are one in both regions, 布 and 佈 are not; a name whose characters have one form each says nothing.
  ["他这才来", []],
  ["台上铺着红布", ["guess 布"]],
  ["记者张睿说", []],
  ["记者范小伟说", ["name 范小伟"]],
  ["放在问卷里", ["guess 里"]],
  // A word that the evidence only repeats.
  ["门口有一家理发店", []],
  ["他养了三只猫", ["context 只"]],
])("nothing is asked where there was no choice: %s", (text, expected) => {
  expect(list(text)).toEqual(expected);
});

test("from Traditional nothing is guessed, but terms are told", () => {
  expect(list("后面只有一隻貓", [], false, "zh-Hant-TW")).toEqual([]);
  expect(list("發短信", [row("短讯", "短信")], false, "zh-Hant-TW")).toEqual(["term 短信"]);
});

test("a local word does not count in somebody else's words", () => {
  expect(list("用短信说", [row("短信", "簡訊", true)])).toEqual(["term 短信"]);
  expect(list("用短信说", [row("短信", "簡訊", true)], true)).toEqual([]);
});

test("decisions never overlap and lie in the text", () => {
  const text = "今后的发展、干部于先生和模范范老师只有几只表，里面长出后来的系统。";
  const decide = createDecisionLister("zh-Hans", tags, createTerms([row("发展", "發展"), row("干部", "幹部")]));
  const decisions = decide(text);
  expect(decisions.length).toBeGreaterThan(3);
  let end = 0;
  for (const decision of decisions) {
    expect(decision.at).toBeGreaterThanOrEqual(end);
    expect(decision.length).toBeGreaterThan(0);
    end = decision.at + decision.length;
  }
  expect(end).toBeLessThanOrEqual(text.length);
});
