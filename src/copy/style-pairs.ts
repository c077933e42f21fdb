/**
 * Forms that differ without one of them being a mistake. A row has a direction: what was typed, then what the round trip
 * gives back. Silencing both directions of a pair would hide true mistakes (里 for 裡 is one, 裡 for 里 is a style of names).
 */

import { regionalStyles } from "../variants/regional-styles.ts";

/** THE table of style pairs: typed and returned. A second row turns a pair round where that is no mistake either. */
// biome-ignore format: one pair, one place
const style =
  "布佈 佈布 了瞭 瞭了 匯彙 彙匯 周週 週周 復覆 占佔 佔占 念唸 唸念 杯盃 盃杯 煙菸 菸煙 遊游 畫劃 劃畫 沖衝 盡儘 儘盡 " +
  "厘釐 釐厘 嘆歎 歎嘆 借藉 藉借 伙夥 夥伙 回迴 迴回 註注 注註 捱挨 挨捱 艷豔 豔艷 拚拼 盪蕩 蕩盪 刮颳 颳刮 " +
  "台檯 臺檯 台枱 檯枱 舖鋪 嘗嚐 泄洩 洩泄 嘩譁 娘孃 咽嚥 餵喂 背揹 家傢 具俱";

/** Two drawings of one character, in either direction; those of the 2kenize gold and of the Hong Kong lists. */
const glyphs =
  "台臺 裡裏 線綫 衛衞 說説 啟啓 為爲 眾衆 群羣 峰峯 床牀 麵麪 妝粧 銳鋭 閱閲 鉤鈎 蔥葱 粽糉 " +
  "著着 敘敍 唇脣 痴癡 秘祕 醞醖 蘊藴 縕緼 戶户 强強 別别 錄録 綠緑 偽僞 罵駡 汙污 污汚 匯滙 証證 濕溼 鑒鑑 彫雕";

/** The second drawing is also the Simplified form: where it stands in Traditional copy it was left there. */
const oneWay = "內内 溫温 脫脱 稅税 戶户 強强 別别 冊册 悅悦 蛻蜕 兌兑 恆恒 臥卧";

const key = (typed: string, returned: string) => `${typed}${returned}`;
/** Forms between which a publication may choose: 份 and 分 of 身份, 身分. */
const regional = Object.values(regionalStyles).flatMap((rows) =>
  rows.flatMap(({ plain, styled }) => [...plain].map((one, at) => `${one}${styled.charAt(at)}`)),
);

const rows = new Set([
  ...style.split(" "),
  ...oneWay.split(" "),
  ...[...glyphs.split(" "), ...regional].flatMap((pair) => [pair, [...pair].reverse().join("")]),
]);

/** Whether `typed` instead of `returned` is a habit and no mistake. */
export const isStylePair = (typed: string, returned: string): boolean => rows.has(key(typed, returned));
