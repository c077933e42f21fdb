/**
 * What stands behind a story's text, as its page has it (components/story/EndMatter.astro): what was corrected and what came later,
 * what it rests on, its series, who made it, its topic. What a reader does there, sharing and reporting, is the page's.
 */
import type { Element } from "hast";
import { h } from "hastscript";
import type { Edition } from "../../editions/edition.ts";
import { buildWordings, listSaidSince } from "../../editions/said-since.ts";
import type { PartCard, StorySeries } from "../../editions/story-card.ts";
import { formatDate, formatMachineDay } from "../../fields/dates.ts";
import { fillLabel, type Labels, listLabels } from "../../site/labels.ts";
import { formatBookPath, formatPath, pagePaths } from "../../site/paths.ts";
import { site } from "../../site/site.ts";
import { buildAuthors, nameSeriesPlace } from "./build-head.ts";
import type { StoryPlace } from "./place-story.ts";

const link = (name: string, url: string | undefined) =>
  url === undefined ? name : h("a", { href: url, rel: "external noopener" }, name);

function buildNotes(edition: Edition, labels: Labels): Element | undefined {
  const days = listSaidSince(edition);
  if (days.length === 0) return undefined;
  return h("section", [
    h("h2", labels.followups),
    ...days.map(({ kind, day, text, ...wordings }) =>
      h("p", [
        h("span", { className: kind === "correction" ? ["tag", "fix"] : ["tag"] }, labels[kind]),
        h("time", { dateTime: formatMachineDay(day) }, formatDate(day)),
        text,
        ...buildWordings(wordings, labels),
      ]),
    ),
  ]);
}

function buildSources({ words: { source, references }, sourceUrl, referenceUrls }: Edition, labels: Labels) {
  const title = source?.title && fillLabel(labels.originalTitle, { title: source.title });
  return [
    source === undefined
      ? undefined
      : h("section", [
          h("h2", labels.sources),
          h("p", [link(source.name, sourceUrl), `${title ? `，${title}` : ""}。`]),
        ]),
    references.length === 0
      ? undefined
      : h("section", [
          h("h2", labels.references),
          h(
            "ul",
            references.map(({ name }, at) => h("li", [link(name, referenceUrls[at])])),
          ),
        ]),
  ];
}

const buildPart = ({ part, path, headline }: PartCard, labels: Labels): Element =>
  h("p", [`${fillLabel(labels.seriesPart, { part })} `, h("a", { href: path }, headline)]);

function buildSeries(series: StorySeries, labels: Labels): Element {
  return h("section", { id: "series" }, [
    h("h2", labels.series),
    h("p", nameSeriesPlace(series, labels)),
    ...series.others.map((part) => buildPart(part, labels)),
    ...(series.further.length === 0
      ? []
      : [
          h("details", [
            h("summary", fillLabel(labels.seriesFurther, { count: series.further.length })),
            ...series.further.map((part) => buildPart(part, labels)),
          ]),
        ]),
  ]);
}

export function buildEnd(edition: Edition, place: StoryPlace): Element {
  const { tag, topics } = edition;
  const { topic, series, notes } = place;
  const labels = listLabels(tag);
  const book = site.books && h("a", { href: formatBookPath(tag, topics[0] ?? "") }, labels.book);
  const feed = site.features.feeds && h("a", { href: formatPath(tag, pagePaths.rss) }, labels.follow);
  return h("div.end.board", [
    buildNotes(edition, labels),
    ...buildSources(edition, labels),
    series && buildSeries(series, labels),
    h("section", [
      h("h2", labels.authors),
      h("p.facts", buildAuthors(edition, place)),
      ...notes.map(({ name, note }) => h("p", [edition.words.authors.length > 1 ? h("b", name) : undefined, note])),
    ]),
    topic &&
      h("section.acts", [
        h("h2", labels.topics),
        h("p", [h("a", { href: topic.path }, topic.name), book || undefined, feed || undefined]),
      ]),
  ]);
}
