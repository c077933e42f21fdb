/**
 * The forms Hong Kong newsrooms type where the dictionary prefers the 1986 list of the Education Bureau: 說 and not 説,
 * 群 and not 羣. Only characters the converter itself chose are touched, so a name typed 陳秀峯 stays as typed.
 */

/** What the dictionary writes -> what newsrooms type, pair by pair. */
const pairs =
  "説說 脱脫 税稅 鋭銳 閲閱 悦悅 兑兌 蜕蛻 敍敘 温溫 藴蘊 醖醞 愠慍 户戶 羣群 峯峰 牀床 麪麵 啓啟 卧臥 鈎鉤 葱蔥 嫺嫻 繮韁 内內 册冊";
const forms = new Map(pairs.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** `converted` with newsroom forms wherever it differs from `source`; both have the same length in UTF-16 units. */
export function restoreHongKongForms(source: string, converted: string): string {
  if (source.length !== converted.length) {
    return converted.replace(/./gu, (character) => forms.get(character) ?? character);
  }
  let output = "";
  for (let at = 0; at < converted.length; at += 1) {
    const character = converted.charAt(at);
    output += character === source.charAt(at) ? character : (forms.get(character) ?? character);
  }
  return output;
}
