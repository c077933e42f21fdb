/** Hexo: source/_posts and source/_drafts, addresses by the pattern of _config.yml, pictures in source/ or a post's own folder. */
import { speak } from "../problems/speak.ts";
import { createPost, knownZone, readPost } from "./create-post.ts";
import { fieldsOf, listOf, readSettings, textOf } from "./front-matter.ts";
import type { Fields, OldSite, Post, System } from "./old-site.ts";
import { dayParts, fillPattern, formatAddress } from "./permalinks.ts";

const place = /^source\/_(posts|drafts)\/(.+)\.(?:md|markdown)$/i;

/** A file's title by the pattern new files are named with: `:year-:month-:day-:title.md`. */
function readName(path: string, pattern: string): string {
  const expression = pattern
    .replace(/\.\w+$/, "")
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/:(\w+)/g, (_whole, part: string) =>
      part === "title" ? "(?<title>.+)" : part === "year" ? "\\d{4}" : "[\\w-]+?",
    );
  return new RegExp(`^(?:.*/)?${expression}$`).exec(path)?.groups?.["title"] ?? path;
}

function read(site: OldSite, timeZone: string) {
  const settings: Fields = readSettings(site, ["_config.yml", "_config.yaml", "_config.json"]);
  const zone = knownZone(textOf(settings["timezone"]));
  const pattern = textOf(settings["permalink"]) ?? ":year/:month/:day/:title/";
  const naming = textOf(settings["new_post_name"]) ?? ":title.md";
  const slugs = fieldsOf(settings["category_map"]);
  const unread: string[] = [];
  let unknown = 0;
  const posts = site.files.flatMap((file): Post[] => {
    const [, kind, path] = place.exec(file) ?? [];
    if (kind === undefined || path === undefined) return [];
    const draft = readPost(site, file);
    if (draft === undefined) {
      unread.push(file);
      return [];
    }
    const { fields } = draft;
    const title = readName(path, naming);
    const name = textOf(fields["slug"]) ?? title.split("/").at(-1) ?? title;
    const categories = listOf(fields["categories"] ?? fields["category"]);
    const category =
      categories.map((one) => textOf(slugs[one]) ?? one).join("/") ||
      textOf(settings["default_category"]) ||
      "uncategorized";
    const own = textOf(fields["permalink"]);
    const usual = fillPattern(pattern, {
      ...dayParts(textOf(fields["date"])),
      title: textOf(fields["slug"]) ?? title,
      name,
      post_title: textOf(fields["title"]),
      category,
      id: textOf(fields["id"]),
      abbrlink: textOf(fields["abbrlink"]),
    });
    const address = own === undefined ? usual : formatAddress(own);
    if (address === undefined) unknown += 1;
    const aliases = [...listOf(fields["alias"]), ...listOf(fields["aliases"]), ...listOf(fields["redirect_from"])];
    return [
      createPost(draft, {
        file,
        name,
        draft: kind === "drafts",
        addresses: [...(address === undefined ? [] : [address]), ...aliases.map(formatAddress)],
        folders: [draft.path, file.replace(/\/[^/]*$/, ""), "source"],
        zone,
        timeZone,
      }),
    ];
  });
  const remarks =
    unknown === 0 ? [] : [speak`有 ${unknown} 篇的舊網址照「${pattern}」算不出來，不會有轉址；可以自己寫進 formerly。`];
  return { posts, unread, remarks, url: textOf(settings["url"]) };
}

export const hexo: System = {
  name: "Hexo",
  recognise: ({ files }) => files.some((file) => place.test(file)),
  read,
};
