/** The book's own papers: what it is, what files it has, in which order they are read. No day stands in them but the stories'. */
import type { Moment } from "../../fields/dates.ts";
import type { BookFile } from "./book-file.ts";
import { escapeXml } from "./format-xml.ts";

export interface BookFacts {
  /** A full address: no other book has it. */
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  /** Of its newest story. */
  readonly published: Moment;
  /** The last change of any of them. */
  readonly modified: Moment;
  readonly isVertical: boolean;
}

/** `2026-12-01T00:00:00Z` */
const formatInstant = (moment: Moment) => `${new Date(Date.parse(moment)).toISOString().slice(0, 19)}Z`;

const element = (name: string, text: string, attributes = "") =>
  text === "" ? [] : [`<dc:${name}${attributes}>${escapeXml(text)}</dc:${name}>`];

const meta = (property: string, text: string, attributes = "") =>
  `<meta property="${property}"${attributes}>${escapeXml(text)}</meta>`;

function listFacts(facts: BookFacts): string[] {
  const { id, title, lang, description, authors, publisher, published, modified, isVertical } = facts;
  const creators = authors.map((name, at) => `<dc:creator id="a${at + 1}">${escapeXml(name)}</dc:creator>`);
  return [
    ...element("identifier", id, ' id="id"'),
    ...element("title", title),
    ...element("language", lang),
    ...creators,
    ...element("publisher", publisher),
    ...element("description", description),
    ...element("date", published.slice(0, 10)),
    meta("dcterms:modified", formatInstant(modified)),
    meta("schema:accessMode", "textual"),
    meta("schema:accessMode", "visual"),
    meta("schema:accessModeSufficient", "textual"),
    meta("schema:accessibilityFeature", "structuralNavigation"),
    meta("schema:accessibilityFeature", "alternativeText"),
    meta("schema:accessibilityHazard", "none"),
    // For programs older than the standard.
    '<meta name="cover" content="cover-image"/>',
    ...(isVertical ? ['<meta name="primary-writing-mode" content="vertical-rl"/>'] : []),
  ];
}

const nameItem = ({ properties }: BookFile, at: number) =>
  properties === "cover-image" ? "cover-image" : `f${at + 1}`;

export function formatPackage(facts: BookFacts, files: readonly BookFile[]): string {
  const items = files.map((file, at) => {
    const properties = file.properties === undefined ? "" : ` properties="${file.properties}"`;
    return `<item id="${nameItem(file, at)}" href="${file.path}" media-type="${file.type}"${properties}/>`;
  });
  const read = files.flatMap((file, at) => (file.isRead ? [`<itemref idref="${nameItem(file, at)}"/>`] : []));
  const direction = facts.isVertical ? ' page-progression-direction="rtl"' : "";
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${facts.lang}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    ...listFacts(facts),
    "</metadata>",
    `<manifest>\n${items.join("\n")}\n</manifest>`,
    `<spine${direction}>\n${read.join("\n")}\n</spine>`,
    "</package>",
    "",
  ].join("\n");
}
