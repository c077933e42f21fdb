import { expect, test } from "vitest";
import { createCharacterFinder } from "../../../../src/editions/pictures/rarest-character.ts";

const headlines = ["灯船最后一次换灯", "水位站的七十年", "船厂卖给了谁", "燈船與水位"];
const find = createCharacterFinder(headlines);

test.each([
  ["灯船最后一次换灯", "换"],
  ["水位站的七十年", "站"],
  ["船厂卖给了谁", "厂"],
  // Counted alike in both scripts, shown as the headline has it.
  ["船廠賣給了誰", "廠"],
  // Nothing but words of every sentence: then one of them.
  ["我的一二三", "我"],
  ["GDP 2026", ""],
])("of %s it is %s", (headline, character) => {
  expect(find(headline)).toBe(character);
});
