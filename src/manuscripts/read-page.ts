/** `.html`, a page saved from a browser: its story, and what the page says of itself (title, date, author, source, address). */
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { speak } from "../problems/speak.ts";
import type { VariantTag } from "../variants/table.ts";
import { findDeclared } from "./declared-variant.ts";
import { dropMargins, findContent } from "./find-content.ts";
import { parseField } from "./head-fields.ts";
import { takeLine } from "./head-lines.ts";
import { isNobody, isPublisher } from "./head-people.ts";
import { type Change, emptyHead, type Head, type Reading, type Remark } from "./manuscript.ts";
import { mendPage } from "./mend-page.ts";
import { type PageFacts, readFacts } from "./page-facts.ts";
import { listLines, type PageLine } from "./page-lines.ts";
import { foldText } from "./page-parts.ts";
import { cutSite, findTitle } from "./page-title.ts";
import { pageToBlocks } from "./page-to-blocks.ts";

/** THE list of what a page says of itself: the field, and where to look, best first. */
const places: readonly { label: string; names: readonly string[] }[] = [
  {
    label: "日期",
    names:
      "ld:datePublished article:published_time #publish_time datePublished pubdate publishdate publish_time publish-date og:release_date bytedance:published_time parsely-pub-date sailthru.date dc.date.issued dc.date dcterms.created ld-page:datePublished date time #time".split(
        " ",
      ),
  },
  {
    label: "作者",
    names:
      "ld:author #js_author_name #author author article:author og:article:author byl dc.creator parsely-author".split(
        " ",
      ),
  },
  {
    label: "來源",
    names:
      "#js_name mediaid source contentsource article:source ld:publisher og:site_name dc.publisher application-name".split(
        " ",
      ),
  },
  { label: "原文連結", names: "canonical og:url ld:url saved".split(" ") },
];

/** An author as a page names one: 何敏, and 記者何敏／台北報導. Numbers and papers sign nothing. */
function readAuthor(value: string, head: Head): Head | undefined {
  if (head.authors.length > 0 || isNobody(value) || isPublisher(value)) return undefined;
  const taken = takeLine(value, head);
  return taken?.fields.includes("authors") ? taken.head : parseField("作者", value, head);
}

/** What the page shows beside its story, `shown`, is believed before what only machines read; moments are more exact there. */
function readHints({ meta }: PageFacts, shown: Head): Head {
  const valuesOf = (names: readonly string[]) => names.flatMap((name) => meta.get(name.toLowerCase()) ?? []);
  let head = shown;
  for (const { label, names } of places) {
    const read = (value: string) => (label === "作者" ? readAuthor(value, head) : parseField(label, value, head));
    for (const value of valuesOf(names)) {
      const next = read(value);
      if (next === undefined) continue;
      head = next;
      break;
    }
  }
  const moments = valuesOf(places[0]?.names ?? []).flatMap(
    (value) => parseField("日期", value, emptyHead)?.published ?? [],
  );
  const exact = moments.find((moment) => moment.length > 10 && moment.startsWith(head.published ?? "-"));
  return head.published?.length === 10 && exact !== undefined ? { ...head, published: exact } : head;
}

/** How far from the headline and from the text the lines about it stand. */
const mostLines = 8;
const mostLineCharacters = 120;

/** 何敏 發佈於 2022/03/18 閱讀時間約 5 分鐘: the day, whatever stands beside it. */
const dayWithin = /(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/u;

/** The lines under the headline and under the text that stand outside of what holds the text. */
function readShown(lines: readonly PageLine[], content: readonly PageLine[], title: string): Head {
  const own = new Set(content.map(({ text }) => text));
  const first = lines.findIndex(({ text, prose }) => own.has(text) && prose >= mostLines);
  const last = lines.findLastIndex(({ text, prose }) => own.has(text) && prose >= mostLines);
  const head = lines.findLastIndex(({ text }, at) => at <= Math.max(first, 0) && foldText(text) === foldText(title));
  const near = (at: number) =>
    (head >= 0 && at > head && at < first && at <= head + 2 * mostLines) ||
    (at < first && at >= first - mostLines) ||
    (at > last && at <= last + 4);
  return lines.reduce<Head>((read, { text, spaced }, at) => {
    if (!near(at) || own.has(text) || [...text].length > mostLineCharacters) return read;
    const taken = takeLine(spaced, read, false, true)?.head ?? takeLine(text, read, false, true)?.head ?? read;
    const [day] = taken.published === undefined && !/[。！？]/u.test(text) ? (dayWithin.exec(text) ?? []) : [];
    return (day === undefined ? undefined : parseField("日期", day, taken)) ?? taken;
  }, emptyHead);
}

function readVariant({ meta }: PageFacts): VariantTag | undefined {
  const host = URL.parse(meta.get("canonical") ?? meta.get("og:url") ?? meta.get("saved") ?? "")?.hostname ?? "";
  const said = ["og:locale", "lang", "content-language", "ld:inlanguage"].flatMap((name) => meta.get(name) ?? []);
  return findDeclared(said, /\.(hk|tw|cn|mo|sg)$/.exec(host)?.[1]);
}

const titlesOf = (facts: PageFacts, title: string) =>
  [title, facts.meta.get("og:title"), facts.meta.get("ld:headline"), cutSite(facts.title)]
    .flatMap((text) => text ?? [])
    .map(foldText)
    .filter((text) => text !== "");

const descriptionNames = ["ld:articleBody", "ld:description", "og:description", "description", "twitter:description"];

function judge(tree: Root, facts: PageFacts, title: string) {
  const descriptions = descriptionNames.flatMap((name) => facts.meta.get(name.toLowerCase()) ?? []).map(foldText);
  return findContent(tree, { descriptions, titles: titlesOf(facts, title) });
}

export function readPage(text: string): Reading {
  const tree = fromHtml(text, { verbose: true });
  const facts = readFacts(tree);
  const title = findTitle(facts);
  const shown = dropMargins(tree);
  // A page that shows nothing before its script has run has its text in what it hides.
  const bare = listLines(shown).every(({ prose }) => prose === 0) ? dropMargins(tree, true) : shown;
  const page = mendPage(bare);
  const { node, left, doubtful } = judge(page, facts, title);
  const blocks = pageToBlocks(node);
  const remarks: Remark[] = [];
  if (facts.scripts > 0)
    remarks.push({ text: speak`網頁裡有 ${facts.scripts} 段程式（script），沒有執行，也沒有匯入。`, minor: true });
  if (facts.embeds > 0) remarks.push({ text: speak`網頁裡嵌入了 ${facts.embeds} 個影片、聲音或別的網頁，沒有匯入。` });
  const changes = left.map(({ text: before, why }): Change => ({ kind: "beside", before, after: "", why }));
  const hints = readHints(facts, readShown(listLines(page), listLines(node), title));
  const named = parseField("標題", title, hints) ?? { ...hints, longTitle: title };
  return {
    unit: "段",
    blocks,
    head: emptyHead,
    hints: title === "" ? hints : named,
    changes,
    remarks,
    declared: readVariant(facts),
    doubtful,
    source: listLines(node)
      .map((line) => line.text)
      .join("\n"),
  };
}

/** The encoding a page says it has. */
export function findCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
}
