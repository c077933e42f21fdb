/** Hugo: content/, with fields in YAML, TOML or JSON, bundles, aliases, addresses by `permalinks`, pictures in static/ and assets/. */
import { createPost, knownZone, readPost } from "./create-post.ts";
import { fieldsOf, listOf, readSettings, textOf } from "./front-matter.ts";
import type { Fields, OldSite, Post, System } from "./old-site.ts";
import { dayParts, fillPattern, formatAddress } from "./permalinks.ts";

const place = /^content\/(.+)\.(?:md|markdown)$/i;
const endings = ["toml", "yaml", "yml", "json"];
const settingsFiles = ["hugo", "config", "config/_default/hugo", "config/_default/config"].flatMap((name) =>
  endings.map((ending) => `${name}.${ending}`),
);

/** Pages that are no posts: lists, what stands beside the posts, what is only built into others. */
const isPage = (path: string, fields: Fields) =>
  /(?:^|\/)_index$/.test(path) ||
  /^(?:page|pages|search|archives?|about|links|friends)$/i.test(
    textOf(fields["layout"]) ?? textOf(fields["type"]) ?? "",
  );

/** Patterns by section, as old settings or as new ones have them. */
function findPattern(settings: Fields, section: string): string | undefined {
  const patterns = fieldsOf(settings["permalinks"] ?? settings["Permalinks"]);
  return textOf(fieldsOf(patterns["page"])[section]) ?? textOf(patterns[section]);
}

function findAddress(settings: Fields, fields: Fields, path: string): string | undefined {
  const own = textOf(fields["url"]);
  if (own !== undefined) return formatAddress(own);
  const folders = path.split("/");
  const base = folders.pop() ?? "";
  const name = textOf(fields["slug"]) ?? base;
  const section = folders[0] ?? "";
  const pattern = findPattern(settings, section);
  if (pattern === undefined) {
    const whole = [...folders, name].join("/");
    return formatAddress(textOf(settings["uglyURLs"]) === "true" ? `${whole}.html` : whole).toLowerCase();
  }
  return fillPattern(pattern, {
    ...dayParts(textOf(fields["date"])),
    section,
    sections: folders.join("/"),
    filename: base,
    contentbasename: base,
    slug: name,
    slugorfilename: name,
    slugorcontentbasename: name,
    title: textOf(fields["title"])?.toLowerCase().replace(/\s+/g, "-"),
  })?.toLowerCase();
}

function read(site: OldSite, timeZone: string) {
  const settings = readSettings(site, settingsFiles);
  // Settings may be split: config/_default/permalinks.toml.
  const patterns = readSettings(
    site,
    endings.map((ending) => `config/_default/permalinks.${ending}`),
  );
  const all = Object.keys(patterns).length > 0 ? { ...settings, permalinks: patterns } : settings;
  const zone = knownZone(textOf(settings["timeZone"]) ?? textOf(settings["timezone"]));
  const unread: string[] = [];
  const posts = site.files.flatMap((file): Post[] => {
    const [, inner] = place.exec(file) ?? [];
    if (inner === undefined || !inner.includes("/")) return [];
    const draft = readPost(site, file);
    if (draft === undefined) {
      unread.push(file);
      return [];
    }
    // A bundle is named by its folder; so is a language within a name: ferry.zh.md.
    const path = inner.replace(/\/index(?:\.[a-z-]+)?$/i, "").replace(/\.(?:zh|en)(?:-\w+)*$/i, "");
    if (isPage(inner, draft.fields)) return [];
    const { fields } = draft;
    const address = findAddress(all, fields, path);
    const folder = file.replace(/\/[^/]*$/, "");
    const aliases = listOf(fields["aliases"]).map((alias) =>
      formatAddress(alias.startsWith("/") ? alias : `${(address ?? "/").replace(/[^/]+\/?$/, "")}${alias}`),
    );
    return [
      createPost(draft, {
        file,
        name: textOf(fields["slug"]) ?? path.split("/").at(-1) ?? path,
        draft: false,
        addresses: [...(address === undefined ? [] : [address]), ...aliases],
        folders: [folder, "static", "assets"],
        zone,
        timeZone,
      }),
    ];
  });
  return { posts, unread, remarks: [], url: textOf(settings["baseURL"]) ?? textOf(settings["baseurl"]) };
}

export const hugo: System = {
  name: "Hugo",
  recognise: ({ files }) =>
    files.some((file) => place.test(file)) &&
    (files.some((file) => settingsFiles.includes(file)) ||
      files.some((file) => /^(?:archetypes|layouts|themes)\//.test(file))),
  read,
};
