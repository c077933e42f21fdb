/** The head of a story as its page has it (components/story/StoryHead.astro), with the decisions that are marked in its fields. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Edition } from "../../editions/edition.ts";
import { sizeHeadline } from "../../editions/headline.ts";
import type { StorySeries } from "../../editions/story-card.ts";
import { formatDate, formatMachineDay } from "../../fields/dates.ts";
import { fillLabel, type Labels, listLabels } from "../../site/labels.ts";
import { formatPath, pagePaths } from "../../site/paths.ts";
import { countMinutes } from "../../site/reading-time.ts";
import { variants } from "../../site/served-variants.ts";
import { nameVariant } from "../../site/site-converter.ts";
import type { ShownLead } from "../build-lead.ts";
import type { StoryPlace } from "./place-story.ts";
import { setMarkedHeadline } from "./set-marked-headline.ts";

/** The text of a field with its marks, as the review has it. */
export type ReadMarked = (field: string) => ElementContent[];

/** Roles with the names of those who had them, each leading to their page; the desk has none. */
export const buildAuthors = ({ of, words: { authors } }: Edition, { findAuthor }: StoryPlace): Element[] => {
  const signed = authors.map(({ name, role }, at) => {
    const path = findAuthor(of.words.authors[at]?.name ?? name);
    return { role, name: path === undefined ? name : h("a", { href: path }, name) };
  });
  return [...Map.groupBy(signed, ({ role }) => role)].map(([role, people]) =>
    h("span", [role, ...people.map(({ name }) => h("b", [name]))]),
  );
};

function buildOrigin({ converted, written, tag, slug }: Edition, labels: Labels): Element | undefined {
  if (!variants.some((variant) => variant.tag === written)) return undefined;
  const [before = "", after = ""] = (converted ? labels.converted : labels.written).split("{variant}");
  const name = nameVariant(written, tag);
  const path = formatPath(written, pagePaths.story(slug));
  return h("span.origin", [before, converted ? h("a", { href: path, hrefLang: written }, name) : name, after]);
}

function buildSource({ words: { source }, sourceUrl }: Edition, labels: Labels): Element | undefined {
  if (source === undefined) return undefined;
  const [before = "", after = ""] = labels.basedOn.split("{source}");
  const name =
    sourceUrl === undefined ? source.name : h("a", { href: sourceUrl, rel: "external noopener" }, source.name);
  return h("p.facts", [h("span", [before, name, after])]);
}

const buildTime = (moment: string, text = formatDate(moment)) =>
  h("time", { dateTime: formatMachineDay(moment) }, text);

/** Which part of which series. */
export const nameSeriesPlace = ({ name, part, count }: StorySeries, labels: Labels): string =>
  fillLabel(labels.seriesPlace, { series: name, part, count });

export function buildHead(edition: Edition, place: StoryPlace, lead: ShownLead | undefined, read: ReadMarked): Element {
  const { words, published, updated, characters, tag } = edition;
  const labels = listLabels(tag);
  const kicker = read("kicker");
  const { number, topic, series } = place;
  return h("header", { className: ["head", "board", ...(lead?.classes ?? ["plain"])] }, [
    h("div", [
      h("p.kicker", [
        topic === undefined ? undefined : h("a", { href: topic.path }, kicker.length === 0 ? topic.name : kicker),
        number === undefined ? undefined : h("span", number),
        series && h("a", { href: "#series" }, nameSeriesPlace(series, labels)),
      ]),
      h("h1", { className: ["headline", sizeHeadline(words.headline)].filter((name) => name !== "") }, [
        ...setMarkedHeadline(read("headline")),
      ]),
      h("p.standfirst", read("standfirst")),
      h("div.byline", [
        h("p.facts", buildAuthors(edition, place)),
        buildSource(edition, labels),
        h("p.facts", [
          words.dateline === undefined ? undefined : h("span", read("dateline")),
          buildTime(published),
          updated === undefined
            ? undefined
            : buildTime(updated, fillLabel(labels.updated, { date: formatDate(updated) })),
          h("span", fillLabel(labels.characters, { count: characters.toLocaleString("en") })),
          h("span", fillLabel(labels.minutes, { count: countMinutes(characters) })),
          buildOrigin(edition, labels),
        ]),
      ]),
    ]),
    lead?.figure,
  ]);
}
