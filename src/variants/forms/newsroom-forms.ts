/**
 * The forms newsrooms type where the dictionary prefers others: Hong Kong 說 and not 説, 群 and not 羣, which are the 1986 list
 * of the Education Bureau; Taiwan 濕 and not 溼. Only characters the converter itself chose are touched, so a name typed
 * 陳秀峯 stays as typed.
 */
import type { NewsroomName } from "../table.ts";

export interface NewsroomForms {
  /** The pairs as a dictionary, for copy whose every character the converter chose. */
  readonly dictionary: string;
  /** `text` with newsroom forms throughout. */
  readonly form: (text: string) => string;
  /** `converted` with newsroom forms wherever it differs from Traditional `source`, character by character. */
  readonly restore: (source: string, converted: string) => string;
}

/** `pairs`: what the dictionary writes and what newsrooms type, pair by pair. */
function createForms(pairs: string): NewsroomForms {
  const list = pairs.split(" ");
  const forms = new Map(list.map((pair) => [pair.charAt(0), pair.charAt(1)]));
  const form = (text: string) => text.replace(/./gu, (character) => forms.get(character) ?? character);
  return {
    dictionary: list.map((pair) => `${pair.charAt(0)} ${pair.charAt(1)}`).join("|"),
    form,
    restore(source, converted) {
      const before = [...source];
      const after = [...converted];
      // When characters were added or lost there is no telling which were typed: all get the newsroom's form.
      if (before.length !== after.length) return form(converted);
      return after.map((character, at) => (character === before[at] ? character : form(character))).join("");
    },
  };
}

/** THE lists, by the names the rows of the table give. */
export const newsroomForms: Readonly<Record<NewsroomName, NewsroomForms>> = {
  TW: createForms("溼濕"),
  HK: createForms(
    "説說 脱脫 税稅 鋭銳 閲閱 悦悅 兑兌 蜕蛻 敍敘 温溫 藴蘊 醖醞 愠慍 户戶 羣群 峯峰 牀床 麪麵 啓啟 卧臥 鈎鉤 葱蔥 嫺嫻 繮韁 内內 册冊",
  ),
};
