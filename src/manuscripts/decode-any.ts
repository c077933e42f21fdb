/**
 * Bytes of unknown encoding to text. A byte order mark decides; then the zeros of UTF-16; then UTF-8, which other encodings
 * practically never form by accident; then GB18030 or Big5, whichever reads more like Chinese. Both accept nearly any pair of
 * bytes, so validity tells nothing: read with the wrong one, a text is full of rare characters, while in real Chinese of either
 * script one character in three is among the hundred most frequent.
 */
import type { Answer } from "../problems/refusal.ts";
import { refuse } from "./refusals.ts";

export interface Decoded {
  readonly text: string;
  /** Name for the report. */
  readonly encoding: string;
}

const frequent = new Set(
  "的一是了不在人有我他這这個个們们中來来上大為为和國国地到以說说時时要就出會会可也你對对生能而子那得于於著着下自之年過过發发後后作里裡裏用道行所然家種种事成方多經经麼么去法學学如都同現现當当沒没動动面起看定天分還还進进好小部其些主樣样理心她本前開开但因只從从想實实日軍者意無无力它與与長长把機机十民第公此已工使情明性知全三又關关點点正業业外將将兩两高間间由問问很最重並并物手應应戰战向頭头文體体政美相見见被利什二等產产或新己制身果加西斯月話话合回特代內内信表化老給给世位次度門门任常先海通教兒儿東东聲声提立及比員员解水名真論论處处走義义各入幾几口認认條条平系氣气題题活爾尔更別别打女變变四神總总何電电數数安少報报才結结反受目太量再感建務务做接必場场件計计管期市直德資资命山金指克許许統统區区保至隊队形社便空決决治展馬马科司五基眼書书非則则聽听白卻却界達达光放強强即像難难且權权思王象完設设式色路記记南品住告類类求據据程北邊边死張张該该交規规萬万取拉格望覺觉術术領领共確确傳传師师觀观清今切院讓让識识候帶带導导爭争運运，。、：；「」“”！？",
);

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How much of a text beyond ASCII is everyday Chinese, 0 to 1; signs that nobody types count against it. */
function rate(text: string): number {
  let [all, good] = [0, 0];
  for (const character of text) {
    if (character < "\u0080") continue;
    all += 1;
    if (frequent.has(character)) good += 1;
    else if (/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/u.test(character)) good -= 1;
  }
  return all === 0 ? 0 : good / all;
}

/**
 * What part of the pairs are everyday characters of their code: the first levels of Big5 and GB 2312. Decides over short tables,
 * whose few words may be none of the frequent.
 */
function rateEveryday(bytes: Uint8Array, encoding: string): number {
  let [all, good] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
    if (lead < 0x81) continue;
    all += 1;
    at += 1;
    const isMark = lead <= (encoding === "big5" ? 0xa3 : 0xa9);
    const isFirst = encoding === "big5" ? lead <= 0xc6 && lead >= 0xa4 : lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
    if (isFirst || (isMark && lead >= 0xa1 && trail >= 0x40)) good += 1;
  }
  return all === 0 ? 0 : good / all;
}

/** What everyday characters weigh beside frequent ones. */
const everyday = 0.3;

/** Below this nothing was ever Chinese prose; lists of names still reach it. */
const leastRating = 0.08;

/** Control characters that no text has: a picture, an archive, a program. */
const isBinary = (text: string) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  return controls * 200 > Math.min(text.length, 100_000);
};

const marks = [
  [[0xef, 0xbb, 0xbf], "utf-8", "UTF-8（有 BOM）"],
  [[0xff, 0xfe], "utf-16le", "UTF-16 LE"],
  [[0xfe, 0xff], "utf-16be", "UTF-16 BE"],
] as const;

/** Without a mark, UTF-16 shows by the zeros of its ASCII: line ends and digits have them on one side only. */
function decodeWide(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 100_000).entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const little = odd > even;
  const text = decode(bytes, little ? "utf-16le" : "utf-16be");
  const fits = text !== undefined && !text.includes("\0") && !isBinary(text) && rate(text) >= leastRating;
  return fits ? { text, encoding: `UTF-16 ${little ? "LE" : "BE"}（沒有 BOM）` } : undefined;
}

const accept = (text: string | undefined, encoding: string): Answer<Decoded> =>
  text === undefined || isBinary(text) ? { refusal: refuse("binary") } : { value: { text, encoding } };

/** `declared` is what the file says of itself (`<meta charset>`); believed only when it can be read that way. */
export function decodeAny(bytes: Uint8Array, declared?: string): Answer<Decoded> {
  for (const [mark, encoding, name] of marks) {
    if (!mark.every((byte, at) => bytes[at] === byte)) continue;
    return accept(decode(bytes, encoding), name);
  }
  if (bytes.subarray(0, 100_000).includes(0)) {
    const value = decodeWide(bytes);
    return value === undefined ? { refusal: refuse("binary") } : { value };
  }
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined) return accept(utf8, "UTF-8");
  const candidates = [
    { encoding: "gb18030", name: "GB18030" },
    { encoding: "big5", name: "Big5" },
  ]
    .flatMap(({ encoding, name }) => {
      const text = decode(bytes, encoding);
      if (text === undefined) return [];
      // A page that names its encoding is right more often than not: enough to decide a near tie.
      const bonus = declared !== undefined && encoding.startsWith(declared.toLowerCase().slice(0, 2)) ? 0.1 : 0;
      const rating = rate(text);
      return [{ text, encoding: name, rating, score: rating + bonus + everyday * rateEveryday(bytes, encoding) }];
    })
    .sort((a, b) => b.score - a.score);
  const [best] = candidates;
  if (isBinary(best?.text ?? decode(bytes, "windows-1252") ?? "")) return { refusal: refuse("binary") };
  if (best === undefined || best.rating < leastRating) return { refusal: refuse("unknown-encoding") };
  return { value: { text: best.text, encoding: best.encoding } };
}
