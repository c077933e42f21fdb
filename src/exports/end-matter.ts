/** What stands behind a story's text: follow-ups and corrections, what it rests on. As on its page, without what a reader may do there. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { Edition } from "../editions/edition.ts";
import { formatDate } from "../fields/dates.ts";
import type { Correction } from "../library/story.ts";
import { fillLabel, listLabels } from "../site/labels.ts";

export interface EndSection {
  readonly title: string;
  /** Paragraphs or a list. */
  readonly blocks: readonly Element[];
}

const buildName = (name: string, address: string | undefined) =>
  address === undefined ? name : h("a", { href: address }, name);

/** The newest first. */
function listDays({ words, followupDays, correctionDays, tag }: Edition): Element[] {
  const labels = listLabels(tag);
  const { followup, correction } = labels;
  const change = (label: string, tagName: "del" | "ins", words: string | undefined) =>
    words === undefined ? [] : [h("br"), label, h(tagName, words)];
  return [
    ...words.followups.map((said: Correction, at) => ({ kind: followup, day: followupDays[at] ?? "", said })),
    ...words.corrections.map((said, at) => ({ kind: correction, day: correctionDays[at] ?? "", said })),
  ]
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .map(({ kind, day, said: { text, was, now } }) =>
      h("p", [
        h("b", kind),
        ` ${formatDate(day)} ${text}`,
        ...change(labels.was, "del", was),
        ...change(labels.now, "ins", now),
      ]),
    );
}

/** Those that have something in them. */
export function buildEnd(edition: Edition): EndSection[] {
  const { words, tag, sourceUrl, referenceUrls } = edition;
  const labels = listLabels(tag);
  const { source, references } = words;
  const title = source?.title === undefined ? "" : `，${fillLabel(labels.originalTitle, { title: source.title })}`;
  const sections: EndSection[] = [
    { title: labels.followups, blocks: listDays(edition) },
    {
      title: labels.sources,
      blocks: source === undefined ? [] : [h("p", [buildName(source.name, sourceUrl), `${title}。`])],
    },
    {
      title: labels.references,
      blocks:
        references.length === 0
          ? []
          : [
              h(
                "ul",
                references.map(({ name }, at) => h("li", buildName(name, referenceUrls[at]))),
              ),
            ],
    },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}
