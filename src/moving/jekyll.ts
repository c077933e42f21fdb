/** Jekyll: _posts and _drafts, at the root or in a folder that names a category, addresses by `permalink` or one of its named forms. */
import { createPost, knownZone, readPost } from "./create-post.ts";
import { listOf, readSettings, textOf } from "./front-matter.ts";
import type { Fields, OldSite, Post, System } from "./old-site.ts";
import { dayParts, fillPattern, formatAddress } from "./permalinks.ts";

const place = /^(?:(.*)\/)?_(posts|drafts)\/(.+)\.(?:md|markdown|mkdn?)$/i;

/** Names that stand for patterns. */
const named: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title.html",
  weekdate: "/:categories/:year/W:week/:short_day/:title.html",
  none: "/:categories/:title.html",
};

function read(site: OldSite, timeZone: string) {
  const settings = readSettings(site, ["_config.yml", "_config.yaml", "_config.toml"]);
  const zone = knownZone(textOf(settings["timezone"]));
  const form = textOf(settings["permalink"]) ?? "date";
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
    const own = textOf(fields["permalink"]) ?? form;
    const address = fillPattern(named[own] ?? own, {
      ...dayParts(textOf(fields["date"]) ?? day),
      title: name,
      slug: name,
      categories: [...folders, ...categories].map((one) => one.toLowerCase()).join("/"),
    });
    const aliases = [...listOf(fields["redirect_from"]), ...listOf(fields["alias"])].map(formatAddress);
    return [
      createPost(
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
      ),
    ];
  });
  const url = textOf(settings["url"]);
  return { posts, unread, remarks: [], url: url && `${url}${textOf(settings["baseurl"]) ?? ""}` };
}

export const jekyll: System = {
  name: "Jekyll",
  recognise: ({ files }) => files.some((file) => place.test(file)),
  read,
};
