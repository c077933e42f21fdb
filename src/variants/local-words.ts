/**
 * Local words: what the mainland, Taiwan and Hong Kong call the same thing. Only for stories that ask for it (`local-words:
 * true`), never in quotations or titles. A row is here only when it is safe in every context: no form of it means anything
 * else where it is written (程序, 項目, 質量, 文件 and 光盘 do; they stay, and of 程序 only what is sure to be software is here).
 */
import type { VariantTag } from "./table.ts";
import type { TermRow } from "./term-row.ts";

const columns = ["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"] as const satisfies readonly VariantTag[];

/**
 * THE list, by `columns`. `-`: as converted. `>`: from the first only, since 機車 and 雪梨 mean more than one thing; `<`: never
 * from the first, since 程序 does.
 */
const list = `
软件 軟體 軟件
< 程序 程式 程式
应用程序 應用程式 應用程式
程序员 程式設計師 程式員
程序设计 程式設計 程式設計
小程序 小程式 小程式
电脑程序 電腦程式 電腦程式
> 计算机程序 電腦程式 電腦程式
报道 報導 報道
计划 計畫 計劃
身份 身分 身份
硬盘 硬碟 硬碟
鼠标 滑鼠 滑鼠
打印 列印 打印
打印机 印表機 打印機
互联网 網際網路 互聯網
局域网 區域網路 區域網絡
短信 簡訊 短訊
> 博客 部落格 網誌
优盘 隨身碟 -
服务器 伺服器 伺服器
数据库 資料庫 數據庫
操作系统 作業系統 作業系統
数码相机 數位相機 數碼相機
激光 雷射 激光
等离子 電漿 等離子
纳米 奈米 納米
出租车 計程車 的士
> 公交车 公車 巴士
自行车 腳踏車 單車
> 摩托车 機車 電單車
集装箱 貨櫃 貨櫃
方便面 泡麵 即食麵
> 酸奶 優格 乳酪
奶酪 起司 芝士
> 三文鱼 鮭魚 三文魚
金枪鱼 鮪魚 吞拿魚
> 西红柿 番茄 番茄
创可贴 OK繃 -
幼儿园 幼稚園 幼稚園
意大利 義大利 意大利
新西兰 紐西蘭 新西蘭
老挝 寮國 老撾
沙特阿拉伯 沙烏地阿拉伯 沙特阿拉伯
阿联酋 阿聯 阿聯酋
也门 葉門 也門
卡塔尔 卡達 卡塔爾
> 格鲁吉亚 喬治亞 格魯吉亞
阿塞拜疆 亞塞拜然 阿塞拜疆
> 哈萨克斯坦 哈薩克 哈薩克
> 乌兹别克斯坦 烏茲別克 烏茲別克
> 塔吉克斯坦 塔吉克 塔吉克
克罗地亚 克羅埃西亞 克羅地亞
斯洛文尼亚 斯洛維尼亞 斯洛文尼亞
肯尼亚 肯亞 肯尼亞
尼日利亚 奈及利亞 尼日利亞
津巴布韦 辛巴威 津巴布韋
坦桑尼亚 坦尚尼亞 坦桑尼亞
赞比亚 尚比亞 贊比亞
莫桑比克 莫三比克 莫桑比克
埃塞俄比亚 衣索比亞 埃塞俄比亞
厄瓜多尔 厄瓜多 厄瓜多爾
洪都拉斯 宏都拉斯 洪都拉斯
危地马拉 瓜地馬拉 危地馬拉
哥斯达黎加 哥斯大黎加 哥斯達黎加
> 悉尼 雪梨 悉尼
戛纳 坎城 -
好莱坞 好萊塢 荷里活
圆珠笔 原子筆 原子筆
导弹 飛彈 導彈
航天飞机 太空梭 太空穿梭機
知识产权 智慧財產權 知識產權
人工智能 人工智慧 人工智能
卢旺达 盧安達 盧旺達
毛里塔尼亚 茅利塔尼亞 毛里塔尼亞
博茨瓦纳 波札那 博茨瓦納
`;

export const localWords: readonly TermRow[] = list
  .trim()
  .split("\n")
  .flatMap((line): TermRow[] => {
    const words = line.replace(/^[<>] /, "").split(" ");
    const forms = Object.fromEntries(columns.map((tag, at) => [tag, words[at]]).filter(([, form]) => form !== "-"));
    const row = { forms, reason: "各地用語", local: true };
    if (line.startsWith("> ")) return [{ ...row, oneWay: columns[0] }];
    return line.startsWith("< ") ? columns.slice(1).map((oneWay) => ({ ...row, oneWay })) : [row];
  });
