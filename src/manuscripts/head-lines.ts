/** One line that tells about a story (來源：…, 記者 王小明, a date, several of them side by side) to fields. */
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import { findFieldName, parseField } from "./head-fields.ts";
import { addPeople, parseNames } from "./head-people.ts";
import { isJunk } from "./junk-lines.ts";
import type { Head } from "./manuscript.ts";
import { parseDay } from "./parse-day.ts";

export interface TakenLine {
  readonly head: Head;
  readonly fields: readonly string[];
  /** Parts nobody knows. */
  readonly rest?: readonly string[];
}

const label =
  /^\*{0,2}([\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z\s　]{0,11}?)\s*(?:[:：]\*{0,2}|\*{2}[:：])\s*(.*)$/su;
/** 文／王小明, 編輯 | 李四: only where the label is a known one. */
const slashed = /^([\p{Script=Han}]{1,6})\s*[／/|｜丨]\s*(.+)$/u;
const reporters =
  "(?:\\p{Script=Han}{0,6}?(?:本報|本报|本刊|本台|特約|特约|實習|实习|見習|见习|特派|首席)?(?:記者|记者)|通訊員|通讯员)";
const reporter = new RegExp(`^(${reporters})[\\s　／/]*(.+)$`, "u");
/** 記者王小明／台北報導 */
const filed =
  /^(?:本報|本报)?(記者|记者)[\s　]*(.+?)[／/\s　]+([\p{Script=Han}]{2,10}?)(?:綜合|综合)?(?:報導|报道|報道|電|电|讯|訊)$/u;
export const brackets = /^[（(【〔［[](.*)[）)】〕］\]]$/su;
/** 来源：江报 2022-03-18, 何敏 縣報: a date or a role may begin a new piece. */
const slashLabels = "文|圖|图|攝影|摄影|撰文|作者|(?:責任)?編輯|(?:责任)?编辑|責編|责编|審核|审核|校對|校对|來源|来源";

/** The label and the value of a line, as far as it looks like one; the value may be empty. */
export function splitLabel(text: string): { readonly name: string; readonly value: string } | undefined {
  const [, name, value = ""] = label.exec(text) ?? [];
  if (name !== undefined) return { name: name.replace(/[\s　]+/gu, ""), value: value.replace(/\*{2}$/u, "") };
  const [, short = "", rest = ""] = slashed.exec(text) ?? [];
  return findFieldName(short) === undefined ? undefined : { name: short, value: rest };
}

/** 發佈於 2022/03/18: a label without a colon. */
const published =
  /^(?:[發发][佈布表]於?于?|刊登於|刊登于|[上張张][傳传贴貼]於?于?|Published(?: on)?|Posted(?: on)?)[\s　]*(?=\S*\d)/iu;

function takePiece(text: string, head: Head, first: boolean): TakenLine | undefined {
  if (isJunk(text)) return { head, fields: [] };
  const day = parseDay(text.replace(published, ""), site.timeZone);
  if (day !== undefined)
    return head.published ? undefined : { head: { ...head, published: day }, fields: ["published"] };
  const known = splitLabel(text);
  const next = known === undefined ? undefined : parseField(known.name, known.value, head);
  if (known !== undefined && next !== undefined)
    return { head: next, fields: [findFieldName(known.name) ?? known.name] };
  // A first line without a label is the headline, whatever it begins with.
  if (known !== undefined || first) return undefined;
  const [, role = "", wire = "", place = ""] = filed.exec(text) ?? [];
  const wired = wire === "" ? undefined : parseNames(wire, true);
  if (wired && head.dateline === undefined)
    return { head: { ...addPeople(head, wired, role), dateline: place }, fields: ["authors", "dateline"] };
  const [, office = "", persons = ""] = reporter.exec(text) ?? [];
  const names = office === "" || office.length > 8 ? undefined : parseNames(persons, true);
  return names && { head: addPeople(head, names, office), fields: ["authors"] };
}

/** Several on one line: 來源：江報　作者：王小明　2022-03-18 08:00 */
const seam = new RegExp(
  `[\\s　|｜]+(?=[\\p{Script=Han}A-Za-z]{1,6}\\s*[:：]|${reporters}[\\s　]|(?:${slashLabels})\\s*[／/]|\\d{4}[-年/.]|[發发][佈布表][於于]?\\s?\\d)`,
  "u",
);

const mostCharacters = 200;

/** 日期： 2022-03-18: a label and its value are one piece. */
function joinLabels(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && /[:：]\s*$/u.test(last)) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/**
 * The head with what the line says; `undefined` when a part of it is none. `first`: the line may be the headline. `loose`:
 * parts nobody knows are passed over, for lines that are read and not taken away.
 */
export function takeLine(line: string, head: Head, first = false, loose = false): TakenLine | undefined {
  const text = line.trim();
  const inner = brackets.exec(text)?.[1]?.trim() ?? text;
  if (inner === "" || [...inner].length > mostCharacters) return undefined;
  const whole = takePiece(inner, head, first);
  const single = whole?.fields.length === 0 ? undefined : whole;
  const pieces = joinLabels(inner.split(seam).filter((piece) => piece.trim() !== ""));
  const [, start = "", tail = ""] =
    /^([\d/.:：年月日\-時时分秒\s]{8,}?)[\s　]*(?=[^\d/.:：年月日\-時时分秒\s])(.+)$/u.exec(inner) ?? [];
  const dated = pieces.length < 2 && parseDay(start.trim(), site.timeZone) !== undefined ? [start, tail] : pieces;
  if (dated.length < 2) return single;
  let taken: TakenLine = { head, fields: [] };
  const rest: string[] = [];
  for (const piece of dated) {
    const next = takePiece(piece.trim(), taken.head, first);
    if (next === undefined) rest.push(piece.trim());
    else taken = { head: next.head, fields: [...taken.fields, ...next.fields] };
  }
  // Two fields or more make a line of fields of it, whatever short words stand between them.
  const isLine = new Set(taken.fields).size > 1 && rest.every((piece) => [...piece].length <= mostRestCharacters);
  if (taken.fields.length === 0 || (rest.length > 0 && !loose && !isLine)) return single;
  return { ...taken, rest };
}

const mostRestCharacters = 12;

/** 守橋的人說：快了 is speech, not a label. */
const speech =
  /(?:[說说喊]|[說说問问答喊笑叫寫写]道|(?<![顧顾訪访學学])[問问答]|表示|指出|強調|强调|認為|认为|補充|补充)$/u;

/** What is said of a line that looks as if it told about the story and stays. `most`: longer ones are the story's. */
export function wordRemark(text: string, most: number): string | undefined {
  const [inner = text, bracketed] = [brackets.exec(text)?.[1], brackets.test(text)];
  if (text.length > most || /[。！？；“「『‘"]|[,，].*[,，]/u.test(text)) return undefined;
  const { name, value } = splitLabel(inner) ?? {};
  if (name === undefined || value === "" || speech.test(name))
    return bracketed ? speak`「${text}」不知道是什麼，留在正文裡。` : undefined;
  const reason = findFieldName(name) === undefined ? speak`但不認得` : speak`但內容對不上，或者前面已經有了`;
  return speak`「${text}」像是稿頭的欄位，${reason}，留在正文裡。`;
}
