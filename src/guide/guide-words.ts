/** What computers and their parts are called where the guide's copy is read: its own terms, as a story may have them. */
import { localWords } from "../variants/local-words.ts";
import { standards, tags } from "../variants/table.ts";
import type { TermRow } from "../variants/term-row.ts";

/** Traditional, Simplified. */
const list = `
欄位 字段
資料夾 文件夹
檔案 文件
檔名 文件名
副檔名 扩展名
文字檔 文本文件
資料檔 数据文件
字幕檔 字幕文件
純文字 纯文本
Word檔 Word文件
程式 程序
專案 项目
連結 链接
搜尋 搜索
螢幕 屏幕
影片 视频
終端機 终端
延伸模組 扩展
設定 设置
存檔 保存
儲存 保存
匯入 导入
匯出 导出
半形 半角
全形 全角
縮排 缩进
試算表 电子表格
捷徑 快捷方式
位元組 字节
字元 字符
代碼 代码
轉檔 转格式
唯讀 只读
磁碟 磁盘
看圖程式 看图程序
繪圖程式 绘图程序
符號連結 符号链接
站內連結 站内链接
`;

export const guideTerms: readonly TermRow[] = [
  ...localWords,
  ...list
    .trim()
    .split("\n")
    .map((line) => {
      const [Hant = "", Hans = ""] = line.split(" ");
      const words = { Hans, Hant };
      return { forms: Object.fromEntries(tags.map((tag) => [tag, words[standards[tag].script]])), reason: "各地用語" };
    }),
];
