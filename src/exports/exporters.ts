/** THE list of exporters. */
import type { Exporter } from "./exporter.ts";

export const exporters: readonly Exporter[] = [
  {
    name: "wechat",
    says: "公眾號：一篇文章，貼上去樣子不變",
    takes: "story",
    load: async () => (await import("./wechat/wechat.ts")).writeWechat,
  },
  {
    name: "epub",
    says: "電子書：文章、專題、月份都可以",
    takes: "stories",
    setsVertically: true,
    load: async () => (await import("./epub/epub.ts")).writeEpub,
  },
  {
    name: "pdf",
    says: "PDF：和網頁印出來的一樣，要先建站",
    takes: "stories",
    load: async () => (await import("./pdf/pdf.ts")).writePdf,
  },
  {
    name: "letter",
    says: "電子郵件：最新的幾篇，網頁和純文字各一份",
    takes: "newest",
    load: async () => (await import("./letter/letter.ts")).writeLetter,
  },
];
