import { expect, test } from "vitest";
import { decodeAny } from "../../../src/manuscripts/decode-any.ts";

/** Small tables as spreadsheets save them: the bytes, what they say, in what. */
test.each([
  ["bfa42cbcc60ab45ebf412c310aea41b7cb2c320a", "縣,數\n彭澤,1\n濉溪,2\n", "Big5"],
  ["bf682c94b50ac5ed9dc92c310ae5a1cfaa2c320a", "縣,數\n彭澤,1\n濉溪,2\n", "GB18030"],
  ["a67ea5f72cadb0ab42b6710abb4fa55f2c310ab0aab6af2c320a", "年份,降雨量\n臺北,1\n高雄,2\n", "Big5"],
  ["c4eab7dd2cbdb5d3eac1bf0ac9cfbaa32c310ab1b1bea92c320a", "年份,降雨量\n上海,1\n北京,2\n", "GB18030"],
  ["d4c22ccec20aceabb7bb2c310ad7cdb2a92c320a", "月,温\n潍坊,1\n淄博,2\n", "GB18030"],
  ["afb82cabd70abceab4f22c310ac4f5c0ac2c320a", "站,度\n澎湖,1\n蘭嶼,2\n", "Big5"],
  ["fffed97a2c00cf910a000956a97f2c0031000a004f5c71672c0032000a00", "站,量\n嘉義,1\n屏東,2\n", "UTF-16 LE"],
])("%s", (hex, text, encoding) => {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  expect(decodeAny(bytes).value).toEqual({ text, encoding });
});
