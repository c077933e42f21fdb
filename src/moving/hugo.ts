/** Hugo: content/, with fields in YAML, TOML or JSON, bundles, aliases, addresses by `permalinks`, pictures in static/ and assets/. */
import { createPost, isDraft, knownZone, readPost } from "./create-post.ts";
import { fieldsOf, listOf, readSettings, textOf } from "./front-matter.ts";
import { type HugoLanguages, readLanguages } from "./hugo-languages.ts";
import type { Fields, OldSite, Post, System } from "./old-site.ts";
import { createAddresses, dayParts, formatAddress } from "./permalinks.ts";

const post = /\.(?:md|markdown|html)$/i;
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

type Fill = ReturnType<typeof createAddresses>["fill"];

/** As Hugo makes words for addresses. */
const urlize = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s._~#+-]+/gu, "")
    .trim()
    .replace(/\s+/g, "-")
    .replace(/-{2,}/g, "-");

function findAddress(settings: Fields, fields: Fields, path: string, fill: Fill): string | undefined {
  const own = textOf(fields["url"]);
  if (own !== undefined && !own.includes(":")) return formatAddress(own);
  const folders = path.split("/");
  const base = folders.pop() ?? "";
  const slug = textOf(fields["slug"]);
  const name = slug ?? base;
  const section = folders[0] ?? "";
  const pattern = own ?? findPattern(settings, section);
  if (pattern === undefined) {
    const whole = [...folders, name].join("/");
    return formatAddress(isYes(settings["uglyURLs"] ?? settings["uglyurls"]) ? `${whole}.html` : whole).toLowerCase();
  }
  const title = urlize(textOf(fields["title"]) ?? base);
  return fill(pattern, {
    ...dayParts(textOf(fields["date"]) ?? /^\d{4}-\d{2}-\d{2}/.exec(base)?.[0]),
    section,
    sections: folders,
    filename: base,
    contentbasename: base,
    // Without a slug it is the headline.
    slug: slug ?? title,
    slugorfilename: name,
    slugorcontentbasename: name,
    title,
  })?.toLowerCase();
}

const isYes = (value: unknown) => textOf(value) === "true";

/** Settings in one file, or split: config/_default/permalinks.toml. */
function readAllSettings(site: OldSite): Fields {
  const part = (name: string) => {
    const read = readSettings(
      site,
      endings.map((ending) => `config/_default/${name}.${ending}`),
    );
    return Object.keys(read).length > 0 ? { [name]: read } : {};
  };
  return { ...readSettings(site, settingsFiles), ...part("permalinks"), ...part("languages") };
}

interface Walk {
  readonly site: OldSite;
  readonly settings: Fields;
  readonly languages: HugoLanguages;
  readonly fill: Fill;
  readonly zone: string | undefined;
  readonly timeZone: string;
  readonly unread: string[];
}

function readFile(file: string, { site, settings, languages, fill, zone, timeZone, unread }: Walk): Post[] {
  const found = post.test(file) ? languages.find(file) : undefined;
  if (found === undefined || !found.path.includes("/")) return [];
  const draft = readPost(site, file);
  if (draft === undefined) {
    unread.push(file);
    return [];
  }
  if (isPage(found.path, draft.fields)) return [];
  const { fields } = draft;
  // A bundle is named by its folder.
  const path = found.path.replace(/\/index$/i, "");
  const base = path.split("/").at(-1) ?? path;
  // A draft has no address before its day.
  const waits = isDraft(fields) && textOf(fields["date"]) === undefined;
  const address = findAddress(settings, fields, path, waits ? () => undefined : fill);
  const place = (whole: string) => formatAddress(`${found.prefix}${whole}`);
  const aliases = listOf(fields["aliases"]).map((alias) =>
    alias.startsWith("/") ? formatAddress(alias) : place(`${(address ?? "/").replace(/[^/]+\/?$/, "")}${alias}`),
  );
  const made = createPost(draft, {
    file,
    name: textOf(fields["slug"]) ?? base,
    day: /^\d{4}-\d{2}-\d{2}/.exec(base)?.[0],
    draft: false,
    addresses: [...(address === undefined ? [] : [place(address)]), ...aliases],
    folders: [file.replace(/\/[^/]*$/, ""), "static", "assets"],
    zone,
    timeZone,
  });
  const sameAs = languages.isOne ? undefined : (textOf(fields["translationKey"]) ?? path);
  return [{ ...made, isHtml: /\.html$/i.test(file), language: found.language, sameAs }];
}

function read(site: OldSite, timeZone: string) {
  const settings = readAllSettings(site);
  const addresses = createAddresses();
  const unread: string[] = [];
  const walk: Walk = {
    site,
    settings,
    languages: readLanguages(settings, site.files),
    fill: addresses.fill,
    zone: knownZone(textOf(settings["timeZone"]) ?? textOf(settings["timezone"])),
    timeZone,
    unread,
  };
  const posts = site.files.flatMap((file) => readFile(file, walk));
  const url = textOf(settings["baseURL"]) ?? textOf(settings["baseurl"]);
  return { posts, unread, remarks: addresses.remark(), url };
}

export const hugo: System = {
  name: "Hugo",
  recognise: ({ files }) =>
    files.some((file) => /^content\/.+\.(?:md|markdown)$/i.test(file)) &&
    (files.some((file) => settingsFiles.includes(file)) ||
      files.some((file) => /^(?:archetypes|layouts|themes)\//.test(file))),
  read,
};
