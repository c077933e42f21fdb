/**
 * What an editor is told when something is sent to readers, by every store alike: what is safe first, then what happened, then
 * what to do. THE table of outcomes; none names the means by which it is sent.
 */
import { speak } from "./speak.ts";

const safe = "沒有送出，稿子一個字也沒少。";
const asBefore = "網站還是原來的樣子，讀者什麼也沒看到。";
const asked = "請管網站的人看一看，他要看的話在下面。";
const again = "送幾次都一樣，不會刊出兩篇。";

/** Without values. */
const outcomes = {
  sent: "已送出，兩分鐘後上線。可以關上這一頁。",
  nothing: "沒有要送的：寫好的都已經送出了。",
  proposed: "你可以寫，不能直接刊：已經替你送去請人看。",
  "no-program": `${safe}這臺電腦上少了送出要用的程式。${asked}`,
  "not-connected": `${safe}這個資料夾沒有接上網站，寫好的只留在這臺電腦上。${asked}`,
  "half-done": `${safe}這個資料夾裡有別的改動做到一半，不能再送。${asked}`,
  "no-name": `${safe}這臺電腦還不知道你是誰，送出的東西要有名字。${asked}`,
  "signed-out": `${safe}這臺電腦認不出你是誰了。${asked}`,
  "no-answer": `${safe}${asBefore}十五秒沒有回音：多半是網路斷了，或者公司的網路不讓通過。看看別的網頁打不打得開，五分鐘後再送；${again}`,
  "not-allowed": `${safe}你可以寫，不能直接刊。請能刊的人送出。`,
  "check-refused": `${safe}${asBefore}送出以前的檢查沒有通過，多半不是你的文章。${asked}`,
  "cannot-join": `${safe}${asBefore}有人先送出了別的改動，兩邊合不起來。${asked}`,
  "too-busy": `${safe}${asBefore}好幾個人同時在送，這一次沒有輪到。過一分鐘再送；${again}`,
  "too-large": `${safe}${asBefore}要送的檔案太大。換小一點的圖片或錄音，再送一次。`,
  failed: `${safe}${asBefore}${asked}`,
} as const;

export type Outcome = keyof typeof outcomes;

export const sayOutcome = (outcome: Outcome): string => speak(outcomes[outcome]);

/** With the name of somebody or a time of day in them. */
const filled = {
  conflict: "{hand}先送出了同一段的改動。兩邊的都在：看過，留下要的，再送一次。",
  somebody: "有人",
  waits: "問得太勤，主機要歇一會兒。過幾分鐘再試。",
  waitsUntil: "問得太勤，主機要歇到 {time}。過後再試。",
} as const;

/** A colleague sent the same paragraph first; `hand` is empty where nobody can say who. */
export const sayConflict = (hand: string): string =>
  speak(safe) + speak(filled.conflict).replace("{hand}", () => hand || speak(filled.somebody));

/** For a reason that has its own words. */
export const sayUnsent = (reason: string): string => speak(safe) + reason;

/** Why a host does not do what was asked of it, whatever it was; whoever asked says what becomes of the text. */
const refusals = {
  "signed-out": "認不出你是誰了，要重新登入。",
  missing: "找不到要存的地方，或者沒有讓你進去。請管網站的人看一看。",
  unreachable: "沒有回音：多半是網路斷了，或者公司的網路不讓通過。",
  closed: "編輯台的程式沒有回音：多半是關了。在終端機再開一次編輯台，寫的都還在。",
  "not-allowed": "沒有讓你這樣做。請管網站的人看一看。",
  "too-large": "檔案太大，主機不收。換小一點的，再試一次。",
  strange: "主機的回答看不懂。過一會兒再試；還是這樣，請管網站的人看一看。",
} as const;

export type HostRefusal = keyof typeof refusals;

export const sayRefusal = (refusal: HostRefusal): string => speak(refusals[refusal]);

/** `time` is a time of day, or nothing where the host does not say. */
export const sayWait = (time: string | undefined): string =>
  time === undefined ? speak(filled.waits) : speak(filled.waitsUntil).replace("{time}", () => time);

/** All that is put into the editors' variant here: for a page that says them and has no dictionaries of its own. */
export const listSendingSentences = (): readonly string[] =>
  [outcomes, refusals, filled, { safe }].flatMap((table) => Object.values(table));
