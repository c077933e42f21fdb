/** What readers are exposed to where a header is missing: a sentence for each header of page-headers.ts. */
import { speak } from "../../problems/speak.ts";

interface WantedHeader {
  readonly name: string;
  /** What its value has to say. */
  readonly says: RegExp;
  /** In the desk's own words. */
  readonly without: string;
  /** Over http it counts for nothing. */
  readonly overHttps?: true;
}

export const wantedHeaders: readonly WantedHeader[] = [
  {
    name: "Content-Security-Policy",
    says: /frame-ancestors/,
    without: "沒有說 frame-ancestors，別的網站可以把網頁嵌進去，騙讀者點",
  },
  {
    name: "Strict-Transport-Security",
    says: /max-age=[1-9]/,
    without: "讀者用 http 打開時，路上的人可以改內容",
    overHttps: true,
  },
  { name: "X-Content-Type-Options", says: /^nosniff$/i, without: "瀏覽器會自己猜檔案是什麼，可能猜成程式" },
  { name: "Referrer-Policy", says: /./, without: "讀者點連結出去，別的網站會知道他在讀哪一篇" },
  { name: "Permissions-Policy", says: /./, without: "混進來的程式可以開口要相機、麥克風、位置" },
  { name: "Cross-Origin-Opener-Policy", says: /^same-origin/, without: "從別的網站打開的視窗，那邊還能動它" },
];

/** `url` of the answer says whether it came over https. */
export function listMissingHeaders({ headers, url }: Pick<Response, "headers" | "url">): string[] {
  return wantedHeaders
    .filter(({ overHttps }) => overHttps !== true || url.startsWith("https:"))
    .filter(({ name, says }) => !says.test(headers.get(name) ?? ""))
    .map(({ name, without }) => speak`${name}：${speak(without)}。`);
}
