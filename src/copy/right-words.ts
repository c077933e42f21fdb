/**
 * Words that are right as typed although the round trip changes them: the dictionary does not know them, or knows another word
 * that Simplified writes the same: 編制 and 編製, 復合 and 複合.
 */

/** THE list of right words, in Traditional. Add one when the check was wrong about it in a story. */
const words = (
  "天後 捲繞 乾法 縣志 左右捲 上下捲 游動 編製 自製 新製 監製 監制 特製 法製 調制 復合 復核 復議 復查 復檢 復診 復習 復賽 覆核 " +
  "覆議 覆查 覆檢 覆診 覆信 覆命 覆述 不准 不準 游說 游俠 游牧 游擊 游走 游民 游移 游艇 游輪 游蕩 辟謠 冷面 白面 海裡 海裏 鄉裡 " +
  "鄉裏 傢具 蛋捲 卷髮 散髮 發菜 鍾乳石 鍥而不舍 依依不舍 戀戀不舍 采風 采石 采蘋 采擷 并州 午后 幹將 薑花 衝刷 這齣 那齣 麵盆 " +
  "彆口 糊裡糊塗 糊裏糊塗 朴次茅斯 豆干 干貝 干絲 肉干 筍干 魚干 菜干 併排 併列 併攏 併肩 劃算 漁穫 電表 水表 碼表 谷雨"
).split(" ");

/** Offsets in `text` (UTF-16 units) that lie in one of them. */
export function findRightWords(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      for (const unit of word.split("").keys()) offsets.add(at + unit);
  return offsets;
}
