/**
 * The forms Hong Kong newsrooms type where the dictionary prefers the 1986 list of the Education Bureau: 說 and not 説,
 * 群 and not 羣. Only characters the converter itself chose are touched, so a name typed 陳秀峯 stays as typed.
 */
/** What the dictionary writes -> what newsrooms type, pair by pair. */
const pairs =
  "説說 脱脫 税稅 鋭銳 閲閱 悦悅 兑兌 蜕蛻 敍敘 温溫 藴蘊 醖醞 愠慍 户戶 羣群 峯峰 牀床 麪麵 啓啟 卧臥 鈎鉤 葱蔥 嫺嫻 繮韁 内內 册冊";
const forms = new Map(pairs.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** The pairs as a dictionary, for copy whose every character the converter chose. */
export const hongKongForms = pairs
  .split(" ")
  .map((pair) => `${pair.charAt(0)} ${pair.charAt(1)}`)
  .join("|");

/** `text` with newsroom forms throughout. */
export function formHongKong(text: string): string {
  return text.replace(/./gu, (character) => forms.get(character) ?? character);
}

/** `converted` with newsroom forms wherever it differs from Traditional `source`, character by character. */
export function restoreHongKongForms(source: string, converted: string): string {
  const before = [...source];
  const after = [...converted];
  // When characters were added or lost there is no telling which were typed: all get the newsroom's form.
  if (before.length !== after.length) return formHongKong(converted);
  return after.map((character, at) => (character === before[at] ? character : formHongKong(character))).join("");
}
