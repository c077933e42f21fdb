/**
 * What the characters beside a form tell of it, without any word of a dictionary: where it is certainly wrong, and where it may stand
 * whatever word a dictionary sees there. Unlike the rules of the converter these must hold against somebody who knows what he
 * types: a row says nothing where both forms could stand, and nothing of a form that names are made of.
 */
import { foldDrawing } from "./style-pairs.ts";

const numeral = "0-9０-９一二兩三四五六七八九十百千萬幾數";
const animal = "貓狗犬雞鴨鵝禽畜鳥羊牛馬豬兔鼠蜂魚鹿象蟲獸虎獅熊猴鴿蝶";
const play = "\\p{Script=Han}{0,5}[戲劇]";

/** THE table: wrong form, right form, where it is wrong; `_` is the form itself. */
// biome-ignore format: one row, one line
const wrongPlaces: readonly (readonly [wrong: string, right: string, place: string])[] = [
  // Forms that live in a handful of words: 傢俱, 一齣戲, 叮噹, 鞦韆, 嚮往
  ["傢", "家", "_(?![俱具私俬伙什飾生])"],
  ["齣", "出", `(?<![${numeral}多餘這那每首整末頭某半哪本各全該此上下戲完了齣])_(?![子目頭數齣]|${play})`],
  ["噹", "當", "(?<![叮噹咣咯啷鐺哐鈴丁鏘框匡])_(?![啷噹鐺鈴的地一聲])(?=\\p{Script=Han})"],
  ["嚮", "向", "(?<![影響])_(?![往導應慕邇背晦午明使晚壁日者時來風])"],
  ["韆", "千", "(?<!鞦)_"],
  ["彆", "別", "(?<!彆)_(?![扭拗嘴氣着著腳口強强彆])"],
  ["闆", "板", "(?<![老闆])_(?!闆)"],
  ["穫", "獲", "(?<![收秋耕刈割採多漁一再])_"],
  ["蔔", "卜", "(?<![蘿薝])_"],
  ["囌", "蘇", "(?<![囉嚕])_"],
  ["鼕", "冬", "(?<![鼕咚撲])_(?![鼕咚])"],
  ["襬", "擺", "(?<![下裙衣後前長直撇褲袖])_"],
  ["彿", "佛", "(?<![彷髣仿])_"],
  ["纍", "累", "(?<![纍湘係])_(?![纍囚臣垂絏紲])"],
  ["鏇", "旋", "_(?![床牀工子製刀木削])"],
  ["瞭", "了", "(?<![明眺照不瞭深通未難洞])_(?![解望然如亮若瞭哨其悟敵])"],
  // Forms that live in more, and never in these
  ["癥", "症", "_(?=狀)|(?<=[病炎])_"],
  ["倖", "幸", "_(?=[福運好虧])|(?<=[不榮])_"],
  ["緻", "致", "(?<=[導一以所引招])_|_(?=[力於使電敬謝辭詞死])"],
  ["颱", "臺", "_(?=[灣幣])"],
  ["鬍", "胡", "_(?=[說亂同志椒麻琴鬧扯塗搞想思言蘿吃桃謅])"],
  // Small words that no dictionary lists
  ["隻", "只", `(?<![${numeral}多餘來這那每哪半整雙單各某船艦舟艇了著着過有抱養捉買${animal}])_(?=[有是能要會好怕得因知顧剩覺需求可許肯懂]|不過|希望)`],
  ["只", "隻", `(?<=(?<![週周期拜第初])[${numeral}])_(?=[老小大黑白花]?[${animal}])`],
  ["余", "餘", "(?<=[0-9０-９十百千萬])_(?=[個名位人年天種條家次頁噸元座篇件斤歲米隻棵間戶張輛頭日本株幅部萬億])"],
  ["后", "後", "(?<=[0-9０-９二兩三四五六七八九十幾數多][天年月日時分秒週周])_(?![宮冠妃座級])"],
  ["后", "後", "(?<=個月)_|(?<=過)_(?![妃宮冠座位里豐溪])"],
  ["後", "后", "(?<=[皇太])_(?![面來天期方退半續代世人果才頭排座悔知現段勤備])"],
  ["并", "並", "(?<![兼合吞歸幽火裁])_(?=[不非未且無没沒])"],
  ["里", "裡", "(?<=[這这哪])_(?![長程民鄰辦幹])"],
  ["裡", "里", "(?<=[十百千萬])_(?=[外路地長遠迢])"],
  ["几", "幾", "(?<=[十百千好])_|(?<![茶案條矮炕明香床牀琴花木窗憑隱])_(?=[個位天年十百千萬次種家名歲乎點何度句步條件張])"],
  ["么", "麼", "(?<=[什甚怎這这那多])_(?![妹女弟兒叔])"],
  ["万", "萬", `(?<=[${numeral}上])_`],
];

/** THE table of places where a form may stand, whatever word it seems to make with what follows or goes before. */
const rightPlaces: readonly (readonly [form: string, place: string])[] = [
  // 每隻要三千, 牛隻要打針, 養隻會說話的鳥
  ["隻", `(?<=[${numeral}多餘這那每哪各某船艦舟艇${animal}])_|_(?=[老小大黑白花]?[${animal}])`],
  ["齣", `(?<=[${numeral}這那每首整齣])_|_(?=${play})`], // 一齣賣座, 演齣好戲
  ["麵", "(?<=[下上])_|_(?=[店攤館條食粉團線包糊皮鋪舖檔])"], // 自己下麵吃, 端上麵來, 面對麵店
  ["乾", "_(?=[了透得掉枯裂])"], // 樹乾了
  ["睏", "_(?![難境擾惑苦局頓住於在獸窘])"], // 解睏
  ["剋", "(?<=[相生柔剛金木水火土妻夫])_|_(?=[星扣制期日死夫妻剛柔敵金木水火土])"], // 以柔剋剛
  ["彆", "(?<=彆)_|_(?=[彆扭拗])"], // 彆彆扭扭
  ["杰", "(?<=\\p{Script=Han})_(?![出作])"], // a given name: 俊杰
  ["里", "_(?=[區縣鄉鎮村路街站社])"], // a place: 灣里區
];

const createPattern = (form: string, place: string) => new RegExp(place.replaceAll("_", form), "uy");

const wrong = Map.groupBy(
  wrongPlaces.map(([form, right, place]) => ({ form, right, pattern: createPattern(form, place) })),
  ({ form }) => foldDrawing(form),
);
const right = new Map(
  rightPlaces.map(([form, place]) => [foldDrawing(form), { form, pattern: createPattern(form, place) }]),
);

/** Whether the pattern fits the form at an offset, in whichever drawing it was typed. */
function fits(
  { form, pattern }: { form: string; pattern: RegExp },
  text: string,
  offset: number,
  typed: string,
): boolean {
  pattern.lastIndex = offset;
  return pattern.test(typed === form ? text : text.slice(0, offset) + form + text.slice(offset + typed.length));
}

const readCharacter = (text: string, offset: number) => String.fromCodePoint(text.codePointAt(offset) ?? 0);

/** With the one form of them that has two drawings. */
const wrongForms = new RegExp(`[${wrongPlaces.map(([form]) => form).join("")}裏]`, "u");

/** Asked first: most texts hold none of these forms. */
export const mayTell = (text: string): boolean => wrongForms.test(text);

/** The form that should stand at an offset, when the neighbours of what stands there show it. */
export function findTold(text: string, offset: number): string | undefined {
  const typed = readCharacter(text, offset);
  return wrong.get(foldDrawing(typed))?.find((row) => fits(row, text, offset, typed))?.right;
}

/** Whether what stands at an offset may stand there, whatever a dictionary says. */
export function mayStand(text: string, offset: number): boolean {
  const typed = readCharacter(text, offset);
  const row = right.get(foldDrawing(typed));
  return row !== undefined && fits(row, text, offset, typed);
}
