/**
 * The forms Hong Kong newsrooms type where the dictionary prefers the 1986 list of the Education Bureau: 說 and not 説,
 * 群 and not 羣. Only characters the converter itself chose are touched, so a name typed 陳秀峯 stays as typed.
 */
import type { Script } from "./table.ts";

/** What the dictionary writes -> what newsrooms type, pair by pair. */
const pairs =
  "説說 脱脫 税稅 鋭銳 閲閱 悦悅 兑兌 蜕蛻 敍敘 温溫 藴蘊 醖醞 愠慍 户戶 羣群 峯峰 牀床 麪麵 啓啟 卧臥 鈎鉤 葱蔥 嫺嫻 繮韁 内內 册冊";
/** Those written alike in Simplified, where they are the common form and no choice of the author's. */
const simplified = new Set("脱税悦兑蜕温愠户卧葱内册");
const forms = new Map(pairs.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** `converted` with newsroom forms wherever it differs from `source`, character by character. `from` is the source's script. */
export function restoreHongKongForms(source: string, converted: string, from: Script): string {
  const before = [...source];
  const after = [...converted];
  // When characters were added or lost there is no telling which were typed: all get the newsroom's form.
  const aligned = before.length === after.length;
  return after
    .map((character, at) => {
      const typed = aligned && character === before[at] && !(from === "Hans" && simplified.has(character));
      return typed ? character : (forms.get(character) ?? character);
    })
    .join("");
}
