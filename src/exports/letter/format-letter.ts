/**
 * A letter as HTML and as plain text. Tables hold it together, because the programs of offices lay out nothing else; all
 * addresses are whole, none of them counts who follows it.
 */
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { listLabels } from "../../site/labels.ts";
import { formatPath, formatUrl, pagePaths } from "../../site/paths.ts";
import { site } from "../../site/site.ts";
import { createOwnConverter, nameSite } from "../../site/site-converter.ts";
import type { VariantTag } from "../../variants/table.ts";
import type { LetterStory } from "./letter-stories.ts";
import { letterSheet, letterStyles, letterWidth, styleCell } from "./style.ts";

export interface Letter {
  readonly tag: VariantTag;
  readonly title: string;
  /** The newest first. */
  readonly stories: readonly LetterStory[];
}

const table = (rows: readonly Element[], style: string, width: string): Element =>
  h("table", { role: "presentation", width, cellPadding: 0, cellSpacing: 0, border: 0, align: "center", style }, [
    h("tbody", [...rows]),
  ]);

const row = (tag: VariantTag, children: readonly (Element | undefined)[]): Element =>
  h("tr", h("td", { className: ["line"], style: styleCell(tag) }, [...children]));

function buildStory(tag: VariantTag, story: LetterStory, at: number): Element {
  const { kicker, headline, standfirst, facts, url, picture } = story;
  const link = (children: Element | string) =>
    h("a", { className: ["ink"], href: url, style: letterStyles.link }, children);
  const width = letterWidth - 40;
  const image =
    picture === undefined || at > 0
      ? undefined
      : link(
          h("img", {
            src: picture.url,
            width,
            height: Math.round(width * picture.ratio),
            alt: headline,
            style: letterStyles.picture,
          }),
        );
  return row(tag, [
    image,
    kicker === "" ? undefined : h("p", { className: ["accent"], style: letterStyles.kicker }, kicker),
    h("h2", { className: ["ink"], style: at === 0 ? letterStyles.first : letterStyles.headline }, link(headline)),
    h("p", { className: ["ink"], style: letterStyles.standfirst }, standfirst),
    h("p", { className: ["soft"], style: letterStyles.facts }, facts),
  ]);
}

const listWays = (tag: VariantTag) => {
  const { archive, about } = listLabels(tag);
  return [
    { name: archive, url: formatUrl(formatPath(tag, pagePaths.archive)) },
    { name: about, url: formatUrl(formatPath(tag, pagePaths.about)) },
  ];
};

export function formatLetterHtml({ tag, title, stories }: Letter): string {
  const name = nameSite(tag);
  const ways = listWays(tag).map(({ name: way, url }) =>
    h("p", { className: ["soft"], style: letterStyles.foot }, [
      h("a", { className: ["accent"], href: url, style: letterStyles.way }, way),
    ]),
  );
  const motto = createOwnConverter(tag)(site.motto);
  const head = row(tag, [
    h("h1", { className: ["ink"], style: letterStyles.name }, name),
    h("p", { className: ["soft"], style: letterStyles.facts }, motto),
  ]);
  const page = table(
    [head, ...stories.map((story, at) => buildStory(tag, story, at)), row(tag, ways)],
    letterStyles.page,
    "100%",
  );
  const ground = h("tr", h("td", { align: "center" }, page));
  const document = h("html", { lang: tag }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("meta", { name: "supported-color-schemes", content: "light dark" }),
      h("title", title),
      h("style", letterSheet),
    ]),
    h("body", { className: ["ground"], style: letterStyles.ground }, [
      h(
        "table",
        {
          className: ["ground"],
          role: "presentation",
          width: "100%",
          cellPadding: 0,
          cellSpacing: 0,
          border: 0,
          style: letterStyles.ground,
        },
        h("tbody", ground),
      ),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(document)}\n`;
}

export function formatLetterText({ tag, title, stories }: Letter): string {
  const blocks = stories.map(({ kicker, headline, standfirst, facts, url }) =>
    [...(kicker === "" ? [] : [`【${kicker}】`]), headline, "", standfirst, facts, url].join("\n"),
  );
  const ways = listWays(tag).map(({ name, url }) => `${name}：${url}`);
  return `${[title, ...blocks, ways.join("\n")].join("\n\n----\n\n")}\n`;
}
