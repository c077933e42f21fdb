/** OpenSearch description of a variant: lets a browser offer the publication's search in its address bar. */
import { listLabels } from "../site/labels.ts";
import { formatIconPath, formatPath, formatSearchUrl, formatUrl, pagePaths } from "../site/paths.ts";
import type { VariantTag } from "../variants/table.ts";

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** `name` is the publication's, in the variant. OpenSearch allows it 16 characters and a description of 1,024. */
export function buildOpenSearch(tag: VariantTag, name: string): string {
  const rows = [
    `<ShortName>${escapeXml(name.slice(0, 16))}</ShortName>`,
    `<Description>${escapeXml(`${name}：${listLabels(tag).searchAll}`)}</Description>`,
    "<InputEncoding>UTF-8</InputEncoding>",
    `<Language>${tag}</Language>`,
    `<Image width="192" height="192" type="image/png">${escapeXml(formatUrl(formatIconPath(192)))}</Image>`,
    `<Url type="text/html" template="${escapeXml(formatSearchUrl(tag, "{searchTerms}"))}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(formatUrl(formatPath(tag, pagePaths.openSearch)))}"/>`,
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    ...rows.map((row) => `  ${row}`),
    "</OpenSearchDescription>",
    "",
  ].join("\n");
}
