/** Which stories an editor means: some by their addresses, those of a topic, those of a month, or the newest. */
import type { Edition } from "../editions/edition.ts";
import { openCatalogue } from "../editions/open-catalogue.ts";
import { listEditions } from "../editions/queries.ts";
import { findNearest } from "../problems/nearest.ts";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { fillLabel, listLabels } from "../site/labels.ts";
import { formatPath, type PagePath, pagePaths } from "../site/paths.ts";
import { nameSite } from "../site/site-converter.ts";
import type { VariantTag } from "../variants/table.ts";

export interface Selection {
  readonly kind: "story" | "topic" | "month" | "several";
  /** For names of files: lower-case ASCII. */
  readonly name: string;
  /** In the edition's words. */
  readonly title: string;
  /** What it is about; of a story its standfirst. */
  readonly description: string;
  /** Its own page, or the one that lists it: an address within the site. */
  readonly path: string;
  /** In the order of reading: the first published comes first. */
  readonly editions: readonly Edition[];
}

/** `2026-11`. */
const monthForm = /^(\d{4})-(\d{2})$/;

const order = (editions: readonly Edition[]) => editions.toReversed();

function selectStory(edition: Edition): Selection {
  const { slug, tag, words } = edition;
  const path = formatPath(tag, pagePaths.story(slug));
  return {
    kind: "story",
    name: slug,
    title: words.headline,
    description: words.standfirst,
    path,
    editions: [edition],
  };
}

/** All stories of a topic; nothing when it has none. */
export function selectTopic(tag: VariantTag, slug: string): Selection | undefined {
  const catalogue = openCatalogue(tag);
  const topic = catalogue.findTopic(slug);
  if (topic === undefined) return undefined;
  const path = formatPath(tag, pagePaths.topic(slug));
  const { name: title, description } = topic;
  return { kind: "topic", name: slug, title, description, path, editions: order(catalogue.listTopic(slug)) };
}

function selectMonth(tag: VariantTag, name: string): Selection | undefined {
  const [, year = "", month = ""] = monthForm.exec(name) ?? [];
  const editions = order(listEditions(tag).filter(({ published }) => published.startsWith(`${year}-${month}-`)));
  if (year === "" || editions.length === 0) return undefined;
  const title = fillLabel(listLabels(tag).bookTitle, {
    site: nameSite(tag),
    part: fillLabel(listLabels(tag).yearMonth, { year, month: Number(month) }),
  });
  return { kind: "month", name, title, description: "", path: formatPath(tag, pagePaths.archive), editions };
}

/** A story's address comes first: a topic may be called the same. */
const selectOne = (tag: VariantTag, name: string): Selection | undefined => {
  const edition = listEditions(tag).find(({ slug }) => slug === name);
  return edition === undefined ? (selectTopic(tag, name) ?? selectMonth(tag, name)) : selectStory(edition);
};

function refuseName(tag: VariantTag, name: string): string {
  if (monthForm.test(name)) return speak`${name} 那個月沒有已刊出的文章。`;
  const known = [...listEditions(tag), ...openCatalogue(tag).topics].map(({ slug }) => slug);
  const nearest = findNearest(name, known);
  const hint = nearest === undefined ? speak`npm run desk -- list 列出全部文章。` : speak`想用的可能是「${nearest}」。`;
  return speak`讀者看得到的文章和專題裡沒有「${name}」。${hint}`;
}

function joinSelections(tag: VariantTag, parts: readonly Selection[]): Selection | undefined {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first;
  const editions = [
    ...new Map(parts.flatMap((part) => part.editions).map((edition) => [edition.slug, edition])).values(),
  ];
  const title = fillLabel(listLabels(tag).bookOfSeveral, { title: first.title, count: editions.length });
  const path = formatPath(tag, pagePaths.front satisfies PagePath);
  return { kind: "several", name: `${first.name}-and-${others.length}`, title, description: "", path, editions };
}

/** All that `names` mean together, in their order. */
export function selectStories(tag: VariantTag, names: readonly string[]): Answer<Selection> {
  const parts: Selection[] = [];
  for (const name of names) {
    const found = selectOne(tag, name);
    if (found === undefined) return { refusal: { sentence: refuseName(tag, name), code: 2 } };
    parts.push(found);
  }
  const value = joinSelections(tag, parts);
  if (value !== undefined) return { value };
  const sentence = speak`要寫上文章的網址名稱；有的去處也收專題或月份，例如 2026-11。`;
  return { refusal: { sentence, code: 2 } };
}

/** The newest `count`, the newest first. */
export function selectNewest(tag: VariantTag, count: number): Selection {
  const editions = listEditions(tag).slice(0, count);
  const title = fillLabel(listLabels(tag).bookTitle, { site: nameSite(tag), part: listLabels(tag).newest });
  return {
    kind: "several",
    name: "newest",
    title,
    description: "",
    path: formatPath(tag, pagePaths.front),
    editions,
  };
}
