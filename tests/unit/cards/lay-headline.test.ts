/** Where a headline breaks and how large it is. */
import { expect, test } from "vitest";
import { layHeadline } from "../../../src/cards/lay-headline.ts";
import { splitHeadline } from "../../../src/editions/headline.ts";

const box = { width: 548, height: 386, sizes: [76, 62, 50, 42, 36] };
const measure = (text: string) => [...text].length;
const lay = (headline: string) => {
  const { size, lines } = layHeadline(splitHeadline(headline), box, measure);
  return `${size} ${lines.join("/")}`;
};

for (const [headline, wanted] of [
  ["巷口", "76 巷口"],
  ["最晚入局的南通，下出百億一手", "62 最晚入局的南通，/下出百億一手"],
  ["從棋盤上走下來的詞", "76 從棋盤上走/下來的詞"],
  ["薄薄一層膜，怎樣隔開正負極", "76 薄薄一層膜，/怎樣隔開正負極"],
] as const)
  test(headline, () => expect(lay(headline)).toBe(wanted));

test("what has no room is cut at the end, and said to be", () => {
  const laid = layHeadline(splitHeadline("長".repeat(400)), box, measure);
  expect(laid.size).toBe(36);
  expect(laid.lines.at(-1)).toMatch(/…$/);
  expect(laid.lines.length * laid.lineHeight).toBeLessThanOrEqual(box.height);
});

test("no headline, no line", () => expect(layHeadline([], box, measure).lines).toEqual([]));

test("where headlines break, cards were drawn: who changes this raises the drawer in card.ts", () => {
  const headlines = [
    "最晚入局的南通，下出百億一手",
    "用 Linux 寫的20年：「Open Source」在臺灣",
    "三个“没想到”和第4手棋",
  ];
  expect(headlines.map((headline) => splitHeadline(headline).join("|"))).toEqual([
    "最晚|入局的|南通，|下|出|百億|一手",
    "用 |Linux |寫的|20年：|「Open |Source」|在|臺灣",
    "三|个|“没想到”|和|第4手|棋",
  ]);
});
