/** Jekyll: _posts and _drafts, at the root or in a folder that names a category, addresses by `permalink` or one of its named forms. */
import { createPost, knownZone, readPost } from "./create-post.ts";
import { fieldsOf, listOf, readSettings, textOf } from "./front-matter.ts";
import type { Fields, OldSite, Post, System } from "./old-site.ts";
import { createAddresses, dayParts, formatAddress } from "./permalinks.ts";

const place = /^(?:(.*)\/)?_(posts|drafts)\/(.+)\.(?:md|markdown|mkdn?|html?)$/i;

/** Names that stand for patterns. */
const named: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title.html",
  weekdate: "/:categories/:year/W:week/:short_day/:title.html",
  none: "/:categories/:title.html",
};

/** As Jekyll makes words for addresses: letters and digits of any script, hyphens between. */
const slugify = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** A pattern that settings give to the files of a folder; the longest folder that fits decides. */
function findDefault(settings: Fields, file: string): string | undefined {
  const rows = (Array.isArray(settings["defaults"]) ? settings["defaults"] : []).map((row: unknown) => fieldsOf(row));
  return rows
    .map((row) => ({ scope: fieldsOf(row["scope"]), own: textOf(fieldsOf(row["values"])["permalink"]) }))
    .filter(
      ({ scope, own }) =>
        own !== undefined &&
        ["posts", undefined].includes(textOf(scope["type"])) &&
        file.startsWith(textOf(scope["path"]) ?? ""),
    )
    .toSorted((one, other) => (textOf(other.scope["path"]) ?? "").length - (textOf(one.scope["path"]) ?? "").length)[0]
    ?.own;
}

function read(site: OldSite, timeZone: string) {
  const settings = readSettings(site, ["_config.yml", "_config.yaml", "_config.toml"]);
  const zone = knownZone(textOf(settings["timezone"]));
  const form = textOf(settings["permalink"]) ?? "date";
  const addressBook = createAddresses();
  const unread: string[] = [];
  const posts = site.files.flatMap((file): Post[] => {
    const [, above = "", kind, path = ""] = place.exec(file) ?? [];
    if (kind === undefined) return [];
    const draft = readPost(site, file);
    if (draft === undefined) {
      unread.push(file);
      return [];
    }
    // A list may be one text of words.
    const words = (value: unknown) => (typeof value === "string" ? value.trim().split(/[\s,]+/) : listOf(value));
    const categories =
      draft.fields["categories"] === undefined ? listOf(draft.fields["category"]) : words(draft.fields["categories"]);
    const fields: Fields = { ...draft.fields, categories, tags: words(draft.fields["tags"]) };
    const base = path.split("/").at(-1) ?? path;
    const [, day, rest = base] = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(base) ?? [];
    const name = textOf(fields["slug"]) ?? rest;
    const folders = above.split("/").filter((part) => part !== "" && !part.startsWith("_"));
    const own = textOf(fields["permalink"]) ?? findDefault(settings, file) ?? form;
    const groups = [...new Set([...folders, ...categories])].map((one) => one.toLowerCase());
    const dated = textOf(fields["date"]) ?? day;
    // A draft has no address before its day.
    const fill = kind === "drafts" && dated === undefined ? () => undefined : addressBook.fill;
    const address = fill(named[own] ?? own, {
      ...dayParts(dated),
      title: name,
      slug: slugify(name),
      name: slugify(rest),
      basename: rest,
      path: [...folders, base].join("/"),
      collection: "posts",
      output_ext: ".html",
      categories: groups.join("/"),
      slugified_categories: groups.map(slugify).join("/"),
    });
    const aliases = [...listOf(fields["redirect_from"]), ...listOf(fields["alias"])].map(formatAddress);
    const post = createPost(
      { ...draft, fields },
      {
        file,
        name,
        day,
        draft: kind === "drafts",
        addresses: [...(address === undefined ? [] : [address]), ...aliases],
        folders: [file.replace(/\/[^/]*$/, ""), above],
        categories: folders,
        zone,
        timeZone,
      },
    );
    return [
      { ...post, isHtml: /\.html?$/i.test(file), language: textOf(settings["lang"]) ?? textOf(settings["locale"]) },
    ];
  });
  const url = textOf(settings["url"]);
  return { posts, unread, remarks: addressBook.remark(), url: url && `${url}${textOf(settings["baseurl"]) ?? ""}` };
}

export const jekyll: System = {
  name: "Jekyll",
  recognise: ({ files }) => files.some((file) => place.test(file)),
  read,
};
