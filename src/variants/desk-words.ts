/**
 * The variant the desk is written in (every sentence for editors, the guide), and what computers and their parts are called
 * elsewhere: the desk's own terms, as a story may have them. Light: whoever needs no other variant loads no dictionary.
 */
import { localWords } from "./local-words.ts";
import { type Script, standards, tags, type VariantTag } from "./table.ts";
import type { TermRow } from "./term-row.ts";

export const deskVariant: VariantTag = "zh-Hant-TW";

/** Traditional, Simplified. `>`: not the other way, where the word means more than this. */
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
> 專案 项目
連結 链接
搜尋 搜索
螢幕 屏幕
> 網路 网络
影片 视频
終端機 终端
延伸模組 扩展
> 模組 模块
> 變數 变量
金鑰 密钥
標頭 响应头
轉址 重定向
網路 网络
裝置 设备
設定 设置
> 存檔 保存
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
> 唯讀 只读
磁碟 磁盘
看圖程式 看图软件
繪圖程式 绘图软件
符號連結 符号链接
站內連結 站内链接
剪輯程式 剪辑软件
> 預覽程式 预览
最相容 兼容性最佳
以編碼儲存 通过编码保存
另存成 另存为
匯出成 导出为
> 存一次檔 保存一次
> 存好檔 保存好
> 檔 文件
套件 软件包
連接埠 端口
> 註記 注释
註解 注释
載入 加载
原始報導 原始报道
報導 报道
> 斷詞 分词
網址列 地址栏
貼上 粘贴
執行 运行
> 巨集 宏
文字框 文本框
直排 竖排
直線 竖线
> 公尺 米
計畫 计划
身分 身份
> 回報 反馈
> 清單 列表
> 貼了 粘贴了
圖輯 图集
結束代碼 退出代码
> 用編輯器搜尋 用编辑器查找
自動工作 自动任务
左右捲 左右滑动
> 捲過 滑过
記憶體 内存
圖表的資料 图表的数据
> 欄 列
> 一欄文字 一栏文字
定時的工作 定时任务
登出 退出登录
登入 登录
分頁 标签页
> 網域 域名
`;

/** Those that apply to words written in `from`. */
export const listDeskTerms = (from: Script): readonly TermRow[] => [
  ...localWords,
  ...list
    .trim()
    .split("\n")
    .filter((line) => from === "Hant" || !line.startsWith(">"))
    .map((line) => {
      const [hant = "", hans = ""] = line.replace("> ", "").split(" ");
      const words = { Hans: hans, Hant: hant };
      return { forms: Object.fromEntries(tags.map((tag) => [tag, words[standards[tag].script]])), reason: "各地用語" };
    }),
];
