/**
 * Ghost: the JSON of its export, and `content/` beside it. The text is the HTML it showed, whatever editor it was written in;
 * what only members could read is no public text, so it comes as a draft.
 */

import { readJson } from "../manuscripts/foreign-matter.ts";
import { speak } from "../problems/speak.ts";
import { createPost } from "./create-post.ts";
import { escapeHtml, readPlain } from "./edit-html.ts";
import { fieldsOf, readTextFile, textOf } from "./front-matter.ts";
import { readGhostBody } from "./ghost-body.ts";
import type { Fields, OldSite, Post, ReadSite, System } from "./old-site.ts";
import { createAddresses, dayParts } from "./permalinks.ts";

const isExport = (site: OldSite, file: string) => {
  if (!/^(?:[^/]+\/){0,2}[^/]+\.json$/i.test(file)) return false;
  const text = new TextDecoder("latin1").decode(site.read(file) ?? new Uint8Array());
  return /"(?:exported_on|posts_tags|posts_meta)"\s*:/.test(text) && /"posts"\s*:\s*\[/.test(text);
};

const rowsOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map((row) => fieldsOf(row)) : []);

/** Moments as numbers, with or without milliseconds, or as the database wrote them, in UTC. */
function readMoment(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  if (/^\d{9,14}$/.test(text)) return new Date(Number(text) * (text.length > 11 ? 1 : 1000)).toISOString();
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?$/.test(text) ? `${text.replace(" ", "T")}Z` : text;
}

/** The rows that a table of pairs joins to a post, in their order. */
function join(data: Fields, pairs: string, key: string, rows: string): (post: string) => Fields[] {
  const byId = new Map(rowsOf(data[rows]).map((row) => [textOf(row["id"]), row]));
  const byPost = Map.groupBy(rowsOf(data[pairs]), (pair) => textOf(pair["post_id"]));
  const order = (pair: Fields) => Number(textOf(pair["sort_order"]) ?? 0);
  return (post) =>
    (byPost.get(post) ?? [])
      .toSorted((one, other) => order(one) - order(other))
      .map((pair) => byId.get(textOf(pair[key])))
      .filter((row) => row !== undefined);
}

interface Export {
  readonly file: string;
  readonly data: Fields;
  readonly pattern: string;
  readonly language: string | undefined;
  readonly timeZone: string;
  readonly fill: ReturnType<typeof createAddresses>["fill"];
}

/** Settings are a list of keys and values. */
const settingOf = (data: Fields, key: string) =>
  textOf(rowsOf(data["settings"]).find((row) => textOf(row["key"]) === key)?.["value"]);

/** Ghost writes its own address as a mark. */
const home = /__GHOST_URL__/g;

function createReader({ file, data, pattern, language, timeZone, fill }: Export): (row: Fields) => Post {
  const tagsOf = join(data, "posts_tags", "tag_id", "tags");
  const authorsOf = join(data, "posts_authors", "author_id", "users");
  const users = new Map(rowsOf(data["users"]).map((user) => [textOf(user["id"]), user]));
  const metas = new Map(rowsOf(data["posts_meta"]).map((meta) => [textOf(meta["post_id"]), meta]));
  return (row) => {
    const id = textOf(row["id"]) ?? "";
    const meta = metas.get(id) ?? {};
    const slug = textOf(row["slug"]) ?? id;
    const title = readPlain(textOf(row["title"]));
    const tags = tagsOf(id)
      .filter((tag) => textOf(tag["visibility"]) !== "internal")
      .flatMap((tag) => textOf(tag["name"]) ?? [])
      .filter((name) => !name.startsWith("#"));
    const own = authorsOf(id);
    const authors = (own.length > 0 ? own : [users.get(textOf(row["author_id"])) ?? {}]).flatMap(
      (user) => textOf(user["name"]) ?? [],
    );
    const isPublic = /^(?:public|)$/.test(textOf(row["visibility"]) ?? "");
    const date = readMoment(row["published_at"]) ?? readMoment(row["created_at"]);
    const plain = textOf(row["plaintext"]) ?? "";
    const html =
      textOf(row["html"]) ??
      plain
        .split(/\n{2,}/)
        .map((text) => `<p>${escapeHtml(text)}</p>`)
        .join("\n");
    const image = textOf(row["feature_image"]) ?? textOf(row["image"]);
    const address = fill(pattern, {
      ...dayParts(date),
      slug,
      id,
      author: textOf(own[0]?.["slug"]),
      primary_author: textOf(own[0]?.["slug"]),
      primary_tag: textOf(tagsOf(id)[0]?.["slug"]),
    });
    const excerpt = readPlain(textOf(row["custom_excerpt"]));
    const fields = {
      ...(title === undefined || title === "(Untitled)" ? {} : { title }),
      ...(date === undefined ? {} : { date }),
      ...(authors.length === 0 ? {} : { authors }),
      ...(excerpt === undefined ? {} : { excerpt }),
      // The first tag of a post is the section it stands in.
      categories: tags.slice(0, 1),
      tags,
    };
    const post = createPost(
      { fields, body: readGhostBody(html.replace(home, "")), path: slug },
      {
        file: `${file}/${slug}`,
        name: slug,
        draft: textOf(row["status"]) !== "published" || !isPublic,
        addresses: address === undefined || textOf(row["status"]) !== "published" ? [] : [address],
        folders: [],
        zone: undefined,
        timeZone,
      },
    );
    const lead =
      image === undefined
        ? undefined
        : {
            address: image.replace(home, ""),
            alt: readPlain(textOf(meta["feature_image_alt"])),
            caption: readPlain(textOf(meta["feature_image_caption"])),
          };
    return { ...post, isHtml: true, key: `ghost ${textOf(row["uuid"]) ?? id}`, lead, language };
  };
}

const isPage = (row: Fields) => textOf(row["type"]) === "page" || /^(?:1|true)$/.test(textOf(row["page"]) ?? "");
const hasText = (row: Fields) => textOf(row["html"]) !== undefined || textOf(row["plaintext"]) !== undefined;

function remark(rows: readonly Fields[]): string[] {
  const pages = rows.filter(isPage).map((row) => textOf(row["title"]) ?? "");
  const posts = rows.filter((row) => !isPage(row));
  const closed = posts.filter(
    (row) => textOf(row["status"]) === "published" && !/^(?:public|)$/.test(textOf(row["visibility"]) ?? ""),
  ).length;
  const empty = posts.filter((row) => !hasText(row)).map((row) => textOf(row["title"]) ?? textOf(row["slug"]) ?? "");
  return [
    ...(pages.length === 0 ? [] : [speak`獨立的頁面 ${pages.length} 個沒有搬：${pages.join("、")}。`]),
    ...(closed === 0 ? [] : [speak`只給會員看的 ${closed} 篇搬成草稿；要公開就拿掉 draft。`]),
    ...(empty.length === 0 ? [] : [speak`匯出檔裡沒有內文的 ${empty.length} 篇沒有搬：${empty.join("、")}。`]),
  ];
}

function read(site: OldSite, timeZone: string): ReadSite {
  const unread: string[] = [];
  const remarks: string[] = [];
  const urls: string[] = [];
  const addresses = createAddresses();
  const posts = site.files
    .filter((file) => isExport(site, file))
    .flatMap((file): Post[] => {
      const whole = readJson(readTextFile(site, file) ?? "");
      const [first] = rowsOf(whole?.["db"]);
      const data = fieldsOf((first ?? whole)?.["data"]);
      const rows = rowsOf(data["posts"]);
      if (whole === undefined || rows.length === 0) {
        unread.push(file);
        return [];
      }
      remarks.push(...remark(rows));
      urls.push(...[settingOf(data, "url")].flatMap((url) => url ?? []));
      const pattern = (settingOf(data, "permalinks") ?? "/:slug/").replace(/\{(\w+)\}/g, ":$1");
      const language = settingOf(data, "locale") ?? settingOf(data, "lang");
      const readRow = createReader({ file, data, pattern, language, timeZone, fill: addresses.fill });
      return rows.filter((row) => !isPage(row) && hasText(row)).map(readRow);
    });
  const known = new Set<string>();
  return {
    posts: posts.filter(({ key = "" }) => !known.has(key) && known.add(key) !== undefined),
    unread,
    remarks: [...remarks, ...addresses.remark()],
    url: urls[0],
  };
}

export const ghost: System = {
  name: "Ghost",
  recognise: (site) => site.files.some((file) => isExport(site, file)),
  read,
};
