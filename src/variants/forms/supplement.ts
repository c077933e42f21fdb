/**
 * What the dictionaries lack or get wrong in news copy: single forms, phrases, and persons every reader knows whose surname
 * would be read as a word. `source target` pairs joined by `|`, in standard Traditional, as opencc-js ships its own. A better
 * single form beats a longer list (签 alone is 簽); the price is that on these characters we are not plain OpenCC.
 */

/** 签 alone is to sign; a lot or a tag is listed below. */
export const supplementCharacters = "签 簽|钟 鍾|岳 岳|岩 岩|眯 瞇";

const lots =
  "标签 標籤|书签 書籤|牙签 牙籤|抽签 抽籤|竹签 竹籤|求签 求籤|中签 中籤|灵签 靈籤|签筒 籤筒|签诗 籤詩|解签 解籤|浮签 浮籤|题签 題籤|价签 價籤|掣签 掣籤|签子 籤子|签文 籤文|签语 籤語|上上签 上上籤|下下签 下下籤|签条 籤條|签上 簽上|签下 簽下|签售 簽售|签售会 簽售會";
const ginger =
  "姜价 薑價|姜农 薑農|姜块 薑塊|嫩姜 嫩薑|种姜 種薑|姜片 薑片|姜丝 薑絲|姜汁 薑汁|姜茶 薑茶|姜末 薑末|姜汤 薑湯|姜葱 薑葱|葱姜 葱薑|姜蒜 薑蒜|鲜姜 鮮薑|姜田 薑田|姜糖 薑糖|姜饼 薑餅|姜黄 薑黃|生姜 生薑|仔姜 仔薑|加了姜 加了薑|放姜 放薑|切姜 切薑";
const grain = "新谷 新穀|谷堆 穀堆|红曲 紅麴|红曲米 紅麴米|酒曲 酒麴";
const places = "京沈 京瀋|沈飞 瀋飛|余姚 餘姚|余杭 餘杭|余干县 餘干縣|于田 于田|于都 于都|于洪区 于洪區|郁金香 鬱金香";
const others =
  "返朴归真 返樸歸真|累垂 纍垂|别着 別著|蒙蔽 蒙蔽|困倦 困倦|烧毁 燒毀|焚毁 焚毀|销毁 銷毀|宁采臣 寧采臣|段干木 段干木|鬼谷子 鬼谷子|鬼谷 鬼谷|文征明 文徵明|吕范 呂範|文丑 文醜|并州 并州|巴尔干 巴爾幹|朴次茅斯 朴次茅斯|干王 干王|总台 總臺|咸福宫 咸福宮|钮扣 鈕扣|彩衣 彩衣|陆征祥 陸徵祥|五岳 五嶽|山岳 山嶽|岳麓 嶽麓|东岳 東嶽|西岳 西嶽|南岳 南嶽|北岳 北嶽|中岳 中嶽|回心 回心|上链 上鏈|换发 換發|换发型 換髮型|换发色 換髮色|换发饰 換髮飾|轮调制 輪調制|可的松 可的松|困乏 困乏|尽性 盡性|朱红 朱紅|朱红色 朱紅色|朱色 朱色|散发 散發|头散发 頭散髮|冲没 沖沒|标志 標誌|洋面 洋面|干法 乾法|湿法 濕法|卷绕 捲繞|家具 家具|小云 小雲|周线 週線|周线图 週線圖|回归 回歸|回归线 回歸線|胡茬 鬍茬|胡渣 鬍渣|胡碴 鬍碴|自制力 自制力|果干 果乾|展现出 展現出";

export const supplementPhrases = [lots, ginger, grain, places, others].join("|");

/** Their first character keeps its form; the others change as usual. */
export const knownPersons =
  "于是之 于连 于勒 于朦胧 于右任 于谦 于丹 于和伟 于正 于冕 于成龙 于敏 于文文 于小彤 于荣光 于冬 于光远 于漪 于慎行 于省吾 于非闇 于凤至 于学忠 余华 余秋雨 余光中 余英时 余则成 余文乐 余承东 余叔岩 余大维 余国琮 余少群 余男 余诗曼 余三胜 余杰 余嘉锡 余冠英 余上沅 余天 涂又光 涂长望 涂松岩 涂磊 涂鸿钦 涂醒哲 游本昌 游国恩 游智开 游酢 游鸿明 种师道 种世衡 种谔 干宝 周一良 向明 范仲淹 范蠡 范增 范雎 范晔 范成大 范宽 范文澜 范文程 范长江 范曾 范冰冰 范伟 范玮琪 范进 范缜 范志毅 范晓萱 范思哲 岳飞 岳云鹏 岳珂 郁达夫 郁风 朴槿惠 朴正熙 朴智星 朴赞郁 朴赞浩 朴泰桓 朴树 朴信惠 朴宝剑 朴恩惠 朴元淳 朴明秀 云中鹤 党国英 党怀英 后羿 后稷 谷爱凌 谷正纲 姜文 姜昆 姜子牙 万俟卨".split(
    " ",
  );
