/** What stands behind a story's text: follow-ups and corrections, what it rests on. As on its page, without what a reader may do there. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { Edition } from "../editions/edition.ts";
import { buildWordings, listSaidSince } from "../editions/said-since.ts";
import { formatDate } from "../fields/dates.ts";
import { fillLabel, listLabels } from "../site/labels.ts";

export interface EndSection {
  readonly title: string;
  /** Paragraphs or a list. */
  readonly blocks: readonly Element[];
}

const buildName = (name: string, address: string | undefined) =>
  address === undefined ? name : h("a", { href: address }, name);

/** The newest first. */
function listDays(edition: Edition): Element[] {
  const labels = listLabels(edition.tag);
  return listSaidSince(edition).map(({ kind, day, text, ...wordings }) =>
    h("p", [h("b", labels[kind]), ` ${formatDate(day)} ${text}`, ...buildWordings(wordings, labels)]),
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
