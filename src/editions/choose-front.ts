/**
 * Which stories stand where on the front page. Nothing is asked of the editor beyond what a story says of itself; who wants
 * otherwise pins, orders and hides in content/front.yaml. Scores are measured against each other and not against today, so that
 * the page of a paper that is silent for a month stays as it is.
 */
import type { FrontChoice } from "../library/front-choice.ts";
import type { Story } from "../library/story.ts";

export type Candidate = Pick<Story, "slug" | "published" | "weight" | "topics" | "pinned">;

/** A topic with its newest stories. */
export interface Band<Item> {
  readonly kind: "band";
  readonly topic: string;
  /** Shown with its picture. */
  readonly first: Item;
  /** By headline, newest first. */
  readonly rest: readonly Item[];
  readonly size: "large" | "small";
}

/** Stories told by their photograph. */
export interface PhotographBand<Item> {
  readonly kind: "photographs";
  readonly items: readonly Item[];
}

export interface FrontPlan<Item> {
  readonly lead: Item | undefined;
  /** The largest first. */
  readonly seconds: readonly Item[];
  readonly bands: readonly (Band<Item> | PhotographBand<Item>)[];
}

const weights = { a: 3, b: 2, c: 1 } as const;
const day = 86_400_000;
/** Days after which a story weighs one less. */
const daysOfWeight = 14;
/** Days before the newest story within which one is news enough for the top. */
const daysOfNews = 60;
/** Below so many stories every one of them is on the page. */
const mostFew = 12;
/** Stories that make a topic a band, and bands that a page holds at most: what is further down nobody sees. */
const leastOfBand = 3;
const mostBands = 10;
const mostSeconds = 4;
const headlinesOfBand = 3;
/** Where topics are too few to fill the page, each shows more. */
const headlinesOfFew = 9;
/** The band of photographs: how many, and behind how many topics. */
const photographsShown = 3;
const bandsBefore = 3;

const momentOf = ({ published }: Candidate) => Date.parse(published);

/** Best first; of equal ones the later. `items` are sorted newest first. */
function rank<Item extends Candidate>(items: readonly Item[]): Item[] {
  const scored = items.map((item) => ({ item, score: weights[item.weight] + momentOf(item) / day / daysOfWeight }));
  return scored.sort((a, b) => b.score - a.score).map(({ item }) => item);
}

/** The next best of news, no topic twice; where that leaves the row bare, topics may come again. */
function chooseSeconds<Item extends Candidate>(
  ranked: readonly Item[],
  taken: ReadonlySet<Item>,
  hasPhotograph: (item: Item) => boolean,
): Item[] {
  const newest = Math.max(...ranked.map(momentOf));
  const fresh = ranked.filter((item) => !taken.has(item) && newest - momentOf(item) <= daysOfNews * day);
  const topics = new Set([...taken].map((item) => item.topics[0]));
  const apart = fresh.filter(({ topics: [topic] }) => {
    if (topics.has(topic)) return false;
    topics.add(topic);
    return true;
  });
  const found = apart.length >= 2 ? apart : [...apart, ...fresh.filter((item) => !apart.includes(item))].slice(0, 2);
  // A fourth has to weigh something: three fill the row.
  const chosen = found.filter(({ weight }, at) => at < mostSeconds - 1 || (at < mostSeconds && weight !== "c"));
  return [...chosen.filter(hasPhotograph), ...chosen.filter((item) => !hasPhotograph(item))];
}

/** `items` are sorted newest first; `hasPhotograph`: whether a photograph leads the story. */
export function chooseFront<Item extends Candidate>(
  items: readonly Item[],
  { pin, order, hide }: FrontChoice,
  hasPhotograph: (item: Item) => boolean,
): FrontPlan<Item> {
  const open = items.filter(({ slug }) => !hide.includes(slug));
  const ranked = rank(open);
  const find = (slug: string | undefined) => open.find((item) => item.slug === slug);
  const lead = find(pin) ?? open.find(({ pinned }) => pinned) ?? ranked.find(({ slug }) => !order.includes(slug));
  if (lead === undefined) return { lead, seconds: [], bands: [] };
  const named = order.flatMap((slug) => find(slug) ?? []).filter((item) => item !== lead);
  const filled = chooseSeconds(ranked, new Set([lead, ...named]), hasPhotograph);
  const seconds = named.length === 0 ? filled : [...named, ...filled].slice(0, Math.max(named.length, mostSeconds - 1));
  const shown = new Set([lead, ...seconds]);
  return { lead, seconds, bands: chooseBands(open, ranked, shown, hasPhotograph) };
}

function chooseBands<Item extends Candidate>(
  open: readonly Item[],
  ranked: readonly Item[],
  shown: Set<Item>,
  hasPhotograph: (item: Item) => boolean,
): (Band<Item> | PhotographBand<Item>)[] {
  const byTopic = [...Map.groupBy(open, ({ topics }) => topics[0] ?? "")];
  const ranks = new Map(ranked.map((item, at) => [item, at]));
  const isFew = open.length < mostFew;
  const large = byTopic.filter(([, items]) => items.length >= leastOfBand);
  const chosen = isFew || large.length < bandsBefore ? byTopic : large;
  const headlines = chosen.length < bandsBefore ? headlinesOfFew : headlinesOfBand;
  const bands: (Band<Item> | PhotographBand<Item>)[] = [];
  for (const [topic, items] of chosen) {
    if (bands.length >= mostBands) break;
    if (bands.length === bandsBefore) bands.push(...choosePhotographs(open, shown, hasPhotograph));
    const left = items.filter((item) => !shown.has(item));
    const [first] = left.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
    if (first === undefined) continue;
    const rest = left.filter((item) => item !== first).slice(0, headlines);
    for (const item of [first, ...rest]) shown.add(item);
    const before = bands.filter(({ kind }) => kind === "band").length;
    bands.push({ kind: "band", topic, first, rest, size: isFew || before % 2 === 1 ? "small" : "large" });
  }
  return bands;
}

function choosePhotographs<Item extends Candidate>(
  open: readonly Item[],
  shown: Set<Item>,
  hasPhotograph: (item: Item) => boolean,
): PhotographBand<Item>[] {
  const items = open.filter((item) => !shown.has(item) && hasPhotograph(item)).slice(0, photographsShown);
  if (items.length < photographsShown) return [];
  for (const item of items) shown.add(item);
  return [{ kind: "photographs", items }];
}
