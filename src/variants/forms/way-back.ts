/**
 * The way to Simplified, where the dictionaries leave a form no mainland reader knows, or take 著 of books for 着 of actions.
 * `source target` pairs joined by `|`, as opencc-js ships its own.
 */

/** Words in which 著 is to write, or to be seen; everywhere else it is 着. What only begins like one of them stands behind. */
const written =
  "著作 著名 著述 著書 著者 著稱 著錄 著有 著文 著成 著於 著》 所著 名著 巨著 鉅著 原著 專著 論著 編著 譯著 合著 遺著 拙著 大著 新著 舊著 近著 撰著 古著 土著 顯著 卓著 昭著 彰著 較著 共著 自著 初著 主著 校著 刊著 纂著 輯著 述著 名著選 著作權 著作等身 原著者 譯著者";
const actions =
  "著名單 著名字 著名片 著名額 著名義 著名牌 著名叫 著名為 著名人 著作業 著作文 著作曲 著作品 著作者走 著書包 著書本 著書店 著書桌 著書架 著書信 著文件 著文字 著文章 著文物 著成績 著成本 著成功 著成為 著成千 著成群 著成熟 著於是 著有人 著有些 著有的 著有點 著大著膽 新著裝 新著陸 大著膽 大著肚 大著嗓 大著舌 名著火 名著急 所著火 所著眼 所著重 所著力 原著火 自著手 主著陸";
const keep = (words: string) => words.split(" ").map((word) => `${word} ${word}`);
const act = (words: string) => words.split(" ").map((word) => `${word} ${word.replaceAll("著", "着")}`);

/** From a region's forms to standard Traditional, ahead of the dictionaries. HK copy typed with 著 throughout is read like TW copy. */
export const ownFromRegion = {
  TW: [...keep(written), ...act(actions)].join("|"),
  HK: [...keep(written), ...act(actions), "著 着"].join("|"),
} as const;

/** Forms of Taiwan and Hong Kong that Simplified writes with another character altogether. */
const characters =
  "牠它 姪侄 玨珏 觔斤 迺乃 啣衔 倣仿 勗勖 玆兹 珮佩 毬球 揹背 甦苏 僇戮 勦剿 搆构 煖暖 瑯琅 痲麻 徬彷 搾榨 瘉愈 遝沓 撢掸 暱昵 瞇眯 蔆菱 踫碰 嬝袅 燄焰 燐磷 糢模 繈襁 賸剩 鎗枪 餽馈 籐藤 藷薯 瓖镶 鼇鳌 梱捆 濬浚 伕夫 痺痹 菴庵 喫吃 汙污 汚污 溼湿 菸烟 炤照 嶽岳 槃盘 慇殷 愒憩 偪逼 讌宴 鬨哄 齶腭 皁皂 恠怪 羣群 牀床 峯峰 麪面 粧妆 啓启";
/** Their form hangs on the word. */
const words =
  "庇祐 庇佑|保祐 保佑|護祐 护佑|天祐 天佑|神祐 神佑|沈著 沉着|沈着 沉着|沈穩 沉稳|沈悶 沉闷|沈睡 沉睡|沈痛 沉痛|下沈 下沉|西沈 西沉|低沈 低沉|沈得 沉得|沈入 沉入|沈到 沉到|沈甸 沉甸|沈不 沉不|沈在 沉在|沈了 沉了|沈於 沉于|" +
  "覆核 复核|覆覈 复核|覆議 复议|覆檢 复检|覆查 复查|覆審 复审|覆試 复试|覆診 复诊|覆賽 复赛|覆驗 复验|覆述 复述|覆決 复决|覆函 复函|覆判 复判|覆勘 复勘|覆命 复命|敬覆 敬复|奉覆 奉复|賜覆 赐复|候覆 候复|" +
  "瞭望 瞭望|明瞭 明了|於氏 於氏|於姓 於姓|姓於 姓於|著於世 著于世|著稱於 著称于|衹是 只是|衹有 只有|衹能 只能|衹要 只要|耑此 专此|徬徨 彷徨|麻瘋 麻风|痲瘋 麻风|新潟 新潟|徵羽 徵羽|宮商角徵 宫商角徵";

export const ownToSimplified = [
  words,
  characters
    .split(" ")
    .map((pair) => `${pair.charAt(0)} ${pair.charAt(1)}`)
    .join("|"),
].join("|");

/** 乾 of a person's name, which stays: a surname that is no thing to be dried, and what follows a name. */
const namedQian =
  /(?<=(?:^|[^\p{Script=Han}]|[員師長者演說是和與跟對代朝家的由請叫])[李王張陳劉楊趙黃周吳徐孫胡朱高林何郭羅鄭謝宋唐許鄧馮韓曹曾彭蕭蔡潘董袁于余蘇魏呂丁沈任姚盧傅鍾崔譚廖范陸])乾(?=[元學坤龍德生亨明安初惕一之三祐道貞]|[^\p{Script=Han}]|$|與|和|說|表示|認為|等|是|在|的)/gu;

/** `converted` with the names of `source` as they were; both have the same length. */
export function keepNames(source: string, converted: string): string {
  if (!source.includes("乾") || source.length !== converted.length) return converted;
  let kept = converted;
  for (const { index } of source.matchAll(namedQian)) kept = `${kept.slice(0, index)}乾${kept.slice(index + 1)}`;
  return kept;
}
