/** Hexo: source/_posts and source/_drafts, addresses by the pattern of _config.yml, pictures in source/ or a post's own folder. */
import { createHash } from "node:crypto";
import { parseMoment } from "../fields/dates.ts";
import { createPost, knownZone, readPost } from "./create-post.ts";
import { fieldsOf, listOf, readSettings, textOf } from "./front-matter.ts";
import type { Fields, OldSite, Post, System } from "./old-site.ts";
import { createAddresses, dayParts, formatAddress } from "./permalinks.ts";

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

/** The last of its categories with what it stands in: [甲, 乙] is one path, [[甲], [乙]] are two. */
function findCategory(typed: unknown): string[] {
  const lists = Array.isArray(typed) && typed.some(Array.isArray) ? typed : [typed];
  return listOf(lists.at(-1));
}

/** Seconds since 1970 of a clock in the old site's zone. */
function readInstant(typed: string | undefined, zone: string | undefined): number | undefined {
  const [, day = "", clock = "00:00", second = "00", offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?)?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(typed ?? "") ??
    [];
  const moment = offset === undefined ? parseMoment(`${day}T${clock}`, zone ?? "UTC") : `${day}T${clock}${offset}`;
  const time = moment === undefined || day === "" ? Number.NaN : Date.parse(moment);
  return Number.isNaN(time) || (offset === undefined && zone === undefined) ? undefined : time / 1000 + Number(second);
}

/** Twelve digits of what a file is called and when it was published. */
const hashOf = (slug: string, instant: number | undefined) =>
  instant === undefined ? undefined : createHash("sha1").update(`${slug}${instant}`).digest("hex").slice(0, 12);

/** Every field of one value can be asked for. */
const scalarsOf = (fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (textOf(value) === undefined ? [] : [[key, textOf(value)]])),
  );

function read(site: OldSite, timeZone: string) {
  const settings: Fields = readSettings(site, ["_config.yml", "_config.yaml", "_config.json"]);
  const zone = knownZone(textOf(settings["timezone"]));
  const pattern = textOf(settings["permalink"]) ?? ":year/:month/:day/:title/";
  const naming = textOf(settings["new_post_name"]) ?? ":title.md";
  const slugs = fieldsOf(settings["category_map"]);
  const unread: string[] = [];
  const addresses = createAddresses();
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
    const category =
      findCategory(fields["categories"] ?? fields["category"])
        .map((one) => textOf(slugs[one]) ?? one.replace(/\s+/g, "-"))
        .join("/") ||
      textOf(settings["default_category"]) ||
      "uncategorized";
    const own = textOf(fields["permalink"]);
    const instant = readInstant(textOf(fields["date"]), zone);
    // A draft has no address before its day.
    const fill = kind === "drafts" && textOf(fields["date"]) === undefined ? () => undefined : addresses.fill;
    const usual = fill(own === undefined ? pattern : "", {
      ...scalarsOf(fieldsOf(settings["permalink_defaults"])),
      ...scalarsOf(fields),
      ...dayParts(textOf(fields["date"])),
      title: textOf(fields["slug"]) ?? title,
      name,
      post_title: textOf(fields["title"])?.toLowerCase().replace(/\s+/g, "-"),
      category,
      timestamp: instant === undefined ? undefined : String(instant * 1000),
      hash: hashOf(textOf(fields["slug"]) ?? title, instant),
    });
    const address = own === undefined ? usual : formatAddress(own);
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
  return { posts, unread, remarks: addresses.remark(), url: textOf(settings["url"]) };
}

export const hexo: System = {
  name: "Hexo",
  recognise: ({ files }) => files.some((file) => place.test(file)),
  read,
};
