/**
 * What a served site lacks, asked over the net as a browser would: THE list of questions, each with a sentence for whatever is not
 * as it should be. Which host or server it is does not matter. `desk doctor` asks them.
 */
import { speak } from "../../problems/speak.ts";
import { formatBytes } from "../format-figures.ts";
import { listMissingHeaders } from "./missing-headers.ts";

/** `path` from the root of the site, which is `""`. Nobody follows a redirect, nothing comes packed unless it is asked for. */
export type Ask = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;

/** What the content knows: paths from the root of the site. */
export interface KnownAddresses {
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly gone: readonly string[];
}

interface Question {
  readonly name: string;
  readonly look: (ask: Ask, known: KnownAddresses) => Promise<string[]>;
}

export interface ServedFinding {
  readonly name: string;
  /** In the desk's voice, a sentence each; none where all is well. */
  readonly lacks: readonly string[];
}

/** A page smaller than this gains nothing. */
const worthPacking = 1400;

async function lookAtPacking(ask: Ask): Promise<string[]> {
  const [plain, packed] = [await ask(""), await ask("", { "accept-encoding": "br, gzip" })];
  const { byteLength } = await plain.arrayBuffer();
  await packed.body?.cancel();
  return byteLength < worthPacking || packed.headers.has("content-encoding")
    ? []
    : [speak`首頁有 ${formatBytes(byteLength)}，沒有壓縮就送出來；壓縮過的只有幾分之一。`];
}

/** The first script or sheet that a page names, from the root of the site. */
const findAsset = (html: string): string | undefined => /assets\/[^"'()\s]+\.(?:js|css)/.exec(html)?.[0];

const readAge = ({ headers }: Response): number | undefined => {
  const age = /max-age=(\d+)/.exec(headers.get("cache-control") ?? "")?.[1];
  return age === undefined ? undefined : Number(age);
};

const [hour, month] = [3600, 30 * 86_400];

async function lookAtKeeping(ask: Ask): Promise<string[]> {
  const page = await ask("");
  const asset = findAsset(await page.text());
  const lacks = (readAge(page) ?? 0) > hour ? [speak`網頁叫瀏覽器存一個小時以上：更正了，讀過的人還看到舊的。`] : [];
  if (asset === undefined) return lacks;
  const answer = await ask(asset);
  await answer.body?.cancel();
  return answer.status === 200 && (readAge(answer) ?? 0) < month
    ? [...lacks, speak`程式和樣式（${asset}）內容一變名字就變，可以一直存著；這裡沒有這樣說，讀者每次都要再問。`]
    : lacks;
}

async function lookAtLost(ask: Ask): Promise<string[]> {
  const answer = await ask("none-of-this-name/");
  const text = await answer.text();
  if (answer.status !== 404)
    return [speak`不存在的網址答了 ${answer.status}，不是 404：搜尋引擎會把它當成一頁，讀者也不知道走錯了。`];
  return /<html lang=/.test(text) ? [] : [speak`找不到頁面時，讀者看到的不是本站的 404.html。`];
}

async function lookAtRanges(ask: Ask): Promise<string[]> {
  const answer = await ask("favicon.svg", { range: "bytes=0-0" });
  await answer.body?.cancel();
  return answer.status === 206 || answer.status === 404
    ? []
    : [speak`只要檔案的一段，送來的卻是整個（答了 ${answer.status}）：影片不能跳著看，搜尋也要多抓。`];
}

async function lookAtLanguages(ask: Ask): Promise<string[]> {
  const answers = await Promise.all(["zh-CN", "zh-TW", "zh-HK"].map((tag) => ask("", { "accept-language": tag })));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  const same = new Set(texts).size === 1 && new Set(answers.map(({ status }) => status)).size === 1;
  return same || answers.every(({ headers }) => /accept-language/i.test(headers.get("vary") ?? ""))
    ? []
    : [speak`首頁跟著瀏覽器的語言變，卻沒有寫 Vary: Accept-Language：路上的快取會把一種版本送給所有人。`];
}

/** Of many, as many as tell. */
const sample = 5;

async function lookAtAddresses(ask: Ask, { moved, gone }: KnownAddresses): Promise<string[]> {
  const status = async (path: string) => {
    const answer = await ask(path);
    await answer.body?.cancel();
    return answer.status;
  };
  const lacks: string[] = [];
  for (const { from, to } of moved.slice(0, sample)) {
    const found = await status(from);
    // Where the new one does not stand either, it is another site, or an older build.
    if (found !== 301 && found !== 308 && (await status(to)) === 200)
      lacks.push(speak`舊網址 ${from} 答了 ${found}，不是 301：搜尋引擎要很久才認得新的。`);
  }
  for (const path of gone.slice(0, sample)) {
    const found = await status(path);
    if (found === 200) lacks.push(speak`撤回的 ${path} 答了 200，不是 410：搜尋引擎還留著它。`);
  }
  return lacks;
}

async function lookAtCookies(ask: Ask): Promise<string[]> {
  const answer = await ask("");
  await answer.body?.cancel();
  return answer.headers.has("set-cookie") ? [speak`網站在讀者的瀏覽器裡存 cookie；網頁說過不存。`] : [];
}

/** THE list of questions. */
const questions: readonly Question[] = [
  { name: "標頭", look: async (ask) => listMissingHeaders(await ask("")) },
  { name: "壓縮", look: lookAtPacking },
  { name: "保存", look: lookAtKeeping },
  { name: "找不到", look: lookAtLost },
  { name: "分段", look: lookAtRanges },
  { name: "語言", look: lookAtLanguages },
  { name: "舊網址", look: lookAtAddresses },
  { name: "cookie", look: lookAtCookies },
];

/** Why there was no answer, as the machine calls it: a word to look up. */
const nameFailure = ({ cause, message }: Error): string => (cause as { code?: string } | undefined)?.code ?? message;

/** `lost`: in the place of findings, why there is no site to ask. */
export async function checkServed(
  ask: Ask,
  known: KnownAddresses,
): Promise<{ readonly findings: readonly ServedFinding[]; readonly lost?: string }> {
  const first = await ask("").catch((error: unknown) => error as Error);
  if (first instanceof Error) return { findings: [], lost: speak`連不上這個網址（${nameFailure(first)}）。` };
  await first.body?.cancel();
  if (first.status !== 200) return { findings: [], lost: speak`這個網址答了 ${first.status}，不是 200，不是首頁。` };
  const findings: ServedFinding[] = [];
  // One after another: a small server is not to be taken for a slow one.
  for (const { name, look } of questions) findings.push({ name: speak(name), lacks: await look(ask, known) });
  return { findings };
}
