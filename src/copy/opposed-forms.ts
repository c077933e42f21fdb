/**
 * Forms that never stand for one another, so that a word written with the wrong one is an error and no habit: 皇後, 頭發, 隻有.
 * Pairs that are habits stand in style-pairs.ts; a pair in neither table is at most a note. Most pairs of a converter have one
 * direction: 睏難 is wrong, 困倦 is not; 誌願 is wrong, 標志 is not.
 */
import { foldDrawing } from "./style-pairs.ts";

/** THE table of opposed forms, either of which may be the wrong one. */
const either =
  "發髮 面麵 裡里 干乾 干幹 乾幹 后後 只隻 松鬆 系係 系繫 係繫 復複 制製 几幾 云雲 斗鬥 丑醜 歷曆 鐘鍾 谷穀 征徵 表錶 " +
  "采採 簽籤 須鬚 辟闢 御禦 咸鹹 臟髒 准準 並併 佣傭 吁籲 纖縴 舍捨 于於 卜蔔 術朮 淀澱 劃划";

/** THE table of those of one direction: what is wrong, and what is right. */
const wrongRight =
  "复復 复複 复覆 余餘 并並 并併 游遊 范範 葉叶 叶葉 么麼 杰傑 郁鬱 涂塗 朴樸 筑築 姜薑 誌志 捲卷 覆複 覆復 複覆 糰團 齣出 噹當 " +
  "剋克 閤合 瞭了 檯臺 韆千 彆別 闆板 麴曲 嚮向 噁惡 鬍胡 囌蘇 癥症 緻致 襬擺 鼕冬 倖幸 穫獲 罈壇 " +
  "睏困 侷局 僕仆 仆僕 彿佛 輓挽 崑昆 傢家 孃娘 衊蔑 丰豐 夸誇 " +
  "万萬 价價 党黨 虫蟲 胜勝 适適 种種 愿願 确確 柜櫃 厂廠 据據 腊臘 蜡蠟 荐薦 苹蘋 踊踴 纍累 鏇旋";

const key = (typed: string, right: string) => foldDrawing(typed) + foldDrawing(right);
const rows = new Set(
  [...wrongRight.split(" "), ...either.split(" ").flatMap(([one = "", two = ""]) => [one + two, two + one])].map(
    ([typed = "", right = ""]) => key(typed, right),
  ),
);

/** Whether `typed` can only be wrong where a word is written with `right`. */
export const isOpposed = (typed: string, right: string): boolean => rows.has(key(typed, right));

/** Forms that Big5 holds as rarities and that nobody types in Traditional: as certain as those it does not hold. */
const simplifiedOnly = new Set("儿扑听坏与气圣优异忏机网体吨怀扰岭怜构极泞肮虮洁茧蚕赶惊痒离触篱");

export const isSimplifiedOnly = (character: string): boolean => simplifiedOnly.has(character);
