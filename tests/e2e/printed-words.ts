/** Words as a PDF gives them back, to be compared with those of a page. */

/** Radicals that a PDF names instead of the characters drawn alike, and which NFKC knows nothing of. */
const twins =
  "⻑長⻓长⺠民⻢马⻦鸟⻜飞⻔门戶户⻝食⻬齐⻅见⻮齿⻆角⻋车⻉贝⻣骨⻛风⻘青⻚页⻥鱼⻩黄⻰龙⻳龟⻤鬼⻨麦⻄西";
const characters = new Map(twins.match(/../gu)?.map(([twin = "", character = ""]) => [twin, character]));

/**
 * Words without spaces and in their plain form: where lines break, and by which twin a PDF names a character, is left aside. The
 * dots of an emphasis stand between its lines.
 */
export const simplify = (text: string) =>
  [...text.normalize("NFKC").replace(/[\s•]/g, "")].map((character) => characters.get(character) ?? character).join("");
