/** Our rows are Pagefind's own, whatever the records. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadFullFold } from "../../../../src/search/fold-classes.ts";
import type { Row } from "../../../../src/search/pagefind/chunk.ts";
import { indexWords } from "../../../../src/search/pagefind/index-words.ts";
import { buildSearchRecord } from "../../../../src/search/search-record.ts";
import { formatAlone, listPairs, listUnits } from "../../../../src/search/units.ts";
import { createCorpus } from "../../../bench/search/corpus.ts";
import { tags } from "../in-node.ts";
import { indexByPagefind, listRows } from "./by-pagefind.ts";

const prose = readFileSync(join(import.meta.dirname, "../../../fixtures/prose.txt"), "utf8")
  .trim()
  .split("\n");

/** A row a line: of a hundred thousand rows the lines that differ are soon told. */
const listLines = (rows: readonly Row[]) => new Set(rows.map(({ word, postings }) => `${word} ${postings.join(" ")}`));

async function expectAlike(records: readonly string[]): Promise<void> {
  const { chunks, urls } = await indexByPagefind(records);
  expect(urls).toEqual(records.map((_, number) => `/${number}/`));
  const [ours, theirs] = [listLines(indexWords(records)), listLines(listRows(chunks))];
  expect([...ours.symmetricDifference(theirs)]).toEqual([]);
  expect(ours.size).toBeGreaterThan(0);
}

for (const seed of [1, 2])
  test(`stories of seed ${seed}`, { timeout: 60_000 }, () =>
    expectAlike(createCorpus(prose, 30, 900, seed).map((story) => buildSearchRecord(story, tags).words)),
  );

/** Everything a reader may see, in one sentence after another. */
const odd = [
  "iPhone 15 Pro 的 A17 芯片，ＡＢＣ與ａｂｃ，é、ñ、ß、İ、ı、ﬁ 與 Ångström。",
  "Don’t、l'été、U.S.A.、e-mail、C++、C#、.NET、@name、#tag、100%、1,000.50、３．１４、½、²、№5、Ⅻ、①。",
  "한국어와 조선말，カタカナとひらがな，ㄅㄆㄇㄈ，Русский язык，Ελληνικά，עברית，العربية，ไทย，हिन्दी。",
  "𠮷野家、𡃁仔、㐀、〇、々、〆、龘、😀👩‍👩‍👧、🇹🇼、\u{FE0F}、\u200B、\u00AD、\uFEFF。",
  `很長的字${"長".repeat(3000)}，${"supercalifragilistic".repeat(40)}，${"a b ".repeat(800)}。`,
  "的的的的的，的。的！的？",
  "tag<b>&amp;\"'`\\ / | ~ ^ _ = + $ € £ ¥ § ¶ † ‡ … — – · • ° ′ ″",
];

test("whatever stands in a story", { timeout: 60_000 }, async () => {
  const stories = createCorpus(prose, odd.length, 200, 5).map((story, at) => ({
    ...story,
    headline: Object.fromEntries(tags.map((tag) => [tag, (odd[at] ?? "").slice(0, 30)])),
    body: [...story.body, { id: "odd", texts: Object.fromEntries(tags.map((tag) => [tag, odd[at] ?? ""])) }],
  }));
  await expectAlike(stories.map((story) => buildSearchRecord(story, tags).words));
});

test("every kind of character there is, alone and beside others", { timeout: 60_000 }, async () => {
  const fold = loadFullFold();
  // Of Han characters and Hangul, which are alike and of which there are a hundred thousand, one in three hundred.
  const isMany = /[\p{Unified_Ideograph}\p{Script=Hangul}]/u;
  const all = Array.from({ length: 0x32_400 }, (_, code) => {
    const character = String.fromCodePoint(code >= 0xd800 && code < 0xe000 ? 0x20 : code);
    return isMany.test(character) && code % 300 > 0 ? "" : character;
  }).filter((character) => character !== "");
  // Of a word with a symbol in it, as radicals are, Pagefind lists the rest besides: nobody asks for that.
  const units = listUnits(all.map((character) => `国${character}`).join(""), fold).filter(
    (unit) => !/[\p{S}\p{P}\p{Cn}]/u.test(unit.text),
  );
  await expectAlike([units.map(formatAlone).join(" "), listPairs(units).join(" ")]);
});

test("a record of a hundred thousand places", { timeout: 60_000 }, () =>
  expectAlike([Array.from({ length: 100_000 }, (_, at) => (at % 7 === 0 ? "." : `金${at % 1013}`)).join(" ")]),
);
