/**
 * Forms that differ without one of them being a mistake. A row has a direction: what was typed, then what the round trip
 * gives back. Silencing both directions of a pair would hide true mistakes (里 for 裡 is one, 裡 for 里 is a style of names).
 */

import { regionalStyles } from "../variants/regional-styles.ts";

/** THE table of habits: typed and returned. A second row turns a pair round where that is no mistake either. */
// biome-ignore format: one pair, one place
const habits =
  "布佈 佈布 了瞭 匯彙 彙匯 周週 週周 復覆 占佔 佔占 念唸 唸念 杯盃 盃杯 煙菸 菸煙 遊游 畫劃 劃畫 沖衝 盡儘 儘盡 " +
  "厘釐 釐厘 嘆歎 歎嘆 借藉 藉借 伙夥 夥伙 回迴 迴回 註注 注註 捱挨 挨捱 艷豔 豔艷 拚拼 盪蕩 蕩盪 刮颳 颳刮 " +
  "台檯 臺檯 台枱 檯枱 舖鋪 嘗嚐 泄洩 洩泄 嘩譁 娘孃 咽嚥 餵喂 背揹 家傢 具俱 升昇 昇升 志誌 折摺 摺折 向嚮 困睏 朱硃 " +
  "彩綵 扣釦 釦扣 吊弔 弔吊 兇凶 凶兇 岩巖 巖岩 毀燬 燬毀 毀譭 煉鍊 鍊煉 鏈鍊 鍊鏈 跡蹟 蹟跡 閑閒 閒閑 託托 托託 雇僱 " +
  "僱雇 克剋 蘇甦 甦蘇 熏薰 薰熏 熏燻 燻熏 饑飢 飢饑 霉黴 黴霉 涌湧 湧涌 樑梁 梁樑 杠槓 桿杆 杆桿 局侷 個箇 箇個 參蔘 " +
  "蔘參 贊讚 讚贊 搜蒐 蒐搜 欲慾 慾欲 奸姦 姦奸 愈癒 癒愈 恤卹 卹恤 席蓆 蓆席 弦絃 絃弦 泛氾 氾泛 汎泛 才纔 纔才 酸痠 " +
  "暗闇 闇暗 核覈 覈核 岳嶽 嶽岳 溪谿 谿溪 徑逕 逕徑 僵殭 殭僵 拐柺 柺拐 枴拐 剷鏟 鏟剷 凄悽 悽淒 淒悽 秋鞦 千韆 症癥 " +
  "致緻 獲穫 昆崑 別彆 幸倖 尸屍 屍尸 同衕 胡衚 團糰 曲麴 壇罈 蒙矇 蒙濛 彌瀰 夫伕 挽輓 栗慄 巨鉅 鉅巨 紮扎 扎紮 惡噁 葯藥 " +
  "瞭暸 針鍼 鍼針 修脩 脩修 冑胄 胄冑 果菓 抵牴 牴抵 沾霑 霑沾 扇搧 板闆 卷捲 豐丰 矇蒙 濛蒙 濛矇 矇濛 " +
  "慼戚 戚慼 瀰彌 慄栗 嚥咽 伕夫 綵彩 " +
  "牠它 它牠 妳你 你妳 姪侄 侄姪 砲炮 炮砲 喫吃 吃喫 痲麻 麻痲 瞇眯 眯瞇 餽饋 饋餽 啣銜 銜啣 倣仿 仿倣 珮佩 佩珮 毬球 球毬 勦剿 剿勦 煖暖 暖煖 瑯琅 琅瑯 徬彷 彷徬 瘉癒 癒瘉 踫碰 碰踫 燄焰 焰燄 " +
  "鎗槍 槍鎗 籐藤 藤籐 藷薯 薯藷 賸剩 剩賸 濬浚 浚濬 槃盤 盤槃 讌宴 宴讌 鬨哄 哄鬨 鎚錘 錘鎚 梱捆 捆梱 綑捆 捆綑";

/** Two drawings of one character, in either direction; those of the 2kenize gold and of the Hong Kong lists. */
const glyphs =
  "台臺 裡裏 線綫 衛衞 說説 啟啓 為爲 眾衆 群羣 峰峯 床牀 麵麪 妝粧 銳鋭 閱閲 鉤鈎 蔥葱 粽糉 " +
  "著着 敘敍 唇脣 痴癡 秘祕 醞醖 蘊藴 縕緼 戶户 强強 別别 錄録 綠緑 偽僞 罵駡 汙污 污汚 匯滙 証證 濕溼 鑒鑑 彫雕 " +
  "檐簷 瓮甕 痹痺 謚諡 鵰雕 挂掛 晒曬 洒灑 凄淒 栖棲 羡羨 蝎蠍 肴餚 炖燉 昵暱 蚝蠔 庄莊 凈淨 奬獎 銹鏽 綉繡 棱稜 帘簾 " +
  "腌醃 皂皁 庵菴 噪譟 玩翫 凌淩 寧甯 侖崙 査查 絶絕 墻牆 勛勳 踰逾 遶繞 獃呆 翫玩 擣搗 恒恆 污汚 睾睪 虱蝨 沖冲";

/** The second drawing is also the Simplified form: where it stands in Traditional copy it was left there. */
const oneWay = "內内 溫温 脫脱 稅税 戶户 強强 別别 冊册 悅悦 蛻蜕 兌兑 恆恒 臥卧";

const key = (typed: string, returned: string) => `${typed}${returned}`;
/** Forms between which a publication may choose: 份 and 分 of 身份, 身分. */
const regional = Object.values(regionalStyles).flatMap((rows) =>
  rows.flatMap(({ plain, styled }) => [...plain].map((one, at) => `${one}${styled.charAt(at)}`)),
);

const rows = new Set([
  ...habits.split(" "),
  ...oneWay.split(" "),
  ...[...glyphs.split(" "), ...regional].flatMap((pair) => [pair, [...pair].reverse().join("")]),
]);

/** One drawing for all of a character: words of a dictionary and of a text are compared in it. */
const folds = new Map(glyphs.split(" ").map(([one = "", two = ""]) => [two, one]));
export const foldDrawing = (character: string): string => folds.get(character) ?? character;

/** Whether `typed` instead of `returned` is a habit and no mistake. */
export const isStylePair = (typed: string, returned: string): boolean => rows.has(key(typed, returned));

/** The pairs of the table, typed and returned. */
export const listStylePairs = (): (readonly string[])[] => [...rows].map((pair) => [...pair]);
