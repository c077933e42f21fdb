/** Structured data for search engines (schema.org, JSON-LD), as plain data. */
import type { BreadcrumbList, NewsArticle, ProfilePage, SearchAction, WebSite, WithContext } from "schema-dts";
import type { Byline } from "../editions/authors.ts";
import type { Edition } from "../editions/edition.ts";
import type { ListedPage } from "../editions/listed-pages.ts";
import { listLabels } from "../site/labels.ts";
import { formatIconPath, formatPath, formatRootPath, formatSearchUrl, formatUrl, pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";
import { nameSite } from "../site/site-converter.ts";
import type { VariantTag } from "../variants/table.ts";

export type JsonLd =
  | WithContext<NewsArticle>
  | WithContext<ProfilePage>
  | WithContext<BreadcrumbList>
  | WithContext<WebSite>;

const icon = formatUrl(formatIconPath(512));

function buildPublisher(tag: VariantTag) {
  return {
    "@type": "NewsMediaOrganization" as const,
    name: nameSite(tag),
    url: formatUrl(formatRootPath("")),
    logo: { "@type": "ImageObject" as const, url: icon },
  };
}

/** `authors` are the names under the story, with what is known of them; `images` full addresses of pictures of different shapes. */
export function buildArticle(
  edition: Edition,
  topicName: string | undefined,
  authors: readonly Byline[],
  images: readonly string[],
): WithContext<NewsArticle> {
  const url = formatUrl(formatPath(edition.tag, pagePaths.story(edition.slug)));
  const { words } = edition;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: url,
    url,
    headline: words.headline,
    description: words.standfirst,
    inLanguage: edition.tag,
    datePublished: edition.published,
    dateModified: edition.updated ?? edition.published,
    wordCount: edition.characters,
    image: [...images],
    author: authors.map(buildAuthor),
    publisher: buildPublisher(edition.tag),
    ...(topicName === undefined ? {} : { articleSection: topicName }),
    ...(edition.converted
      ? {
          translationOfWork: {
            "@type": "NewsArticle" as const,
            inLanguage: edition.written,
          },
        }
      : {}),
  };
}

/** A person, with the address of their page; the desk and other units are organisations. */
function buildAuthor({ name, path, isUnit }: Pick<Byline, "name" | "path" | "isUnit">) {
  const url = path === undefined ? {} : { url: formatUrl(path) };
  return isUnit ? { "@type": "Organization" as const, name, ...url } : { "@type": "Person" as const, name, ...url };
}

/** The page of an author. */
export function buildProfile({ tag, name, list, text, isUnit }: ListedPage): WithContext<ProfilePage> {
  const author = buildAuthor({ name, path: formatPath(tag, list), isUnit });
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    mainEntity: text === undefined ? author : { ...author, description: text },
  };
}

/** The way from the front page to here. The last step has no address: it is this page. */
export function buildBreadcrumbs(
  tag: VariantTag,
  steps: readonly { name: string; path?: string }[],
): WithContext<BreadcrumbList> {
  const all = [{ name: listLabels(tag).home, path: formatPath(tag, pagePaths.front) }, ...steps];
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: all.map(({ name, path }, at) => ({
      "@type": "ListItem" as const,
      position: at + 1,
      name,
      ...(path === undefined ? {} : { item: formatUrl(path) }),
    })),
  };
}

/** `query-input` is read by search engines; the vocabulary's own types do not know it. */
function buildSearchAction(tag: VariantTag) {
  const action: Extract<SearchAction, { "@type": "SearchAction" }> & { "query-input": string } = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: formatSearchUrl(tag, "{search_term_string}") },
    "query-input": "required name=search_term_string",
  };
  return action;
}

export function buildWebSite(tag: VariantTag): WithContext<WebSite> {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: nameSite(tag),
    url: formatUrl(formatPath(tag, pagePaths.front)),
    inLanguage: tag,
    publisher: buildPublisher(tag),
    ...(site.features.search ? { potentialAction: buildSearchAction(tag) } : {}),
  };
}

/** JSON that is safe inside a script element: no `<` can close it, U+2028 and U+2029 are escaped. */
export function formatJsonLd(data: JsonLd): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
