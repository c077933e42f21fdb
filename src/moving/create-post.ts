/** What is alike in all systems: the text of a file to a post, its day in the publication's zone, whether it is a draft. */
import { createMoment, parseMoment } from "../fields/dates.ts";
import { splitMatter } from "../manuscripts/foreign-matter.ts";
import { parseDay } from "../manuscripts/parse-day.ts";
import { fieldsOf, listOf, readTextFile, textOf } from "./front-matter.ts";
import type { Fields, OldSite, Post } from "./old-site.ts";

const isYes = (value: unknown) => /^(?:true|yes|on|1)$/i.test(textOf(value) ?? "");
const isNo = (value: unknown) => /^(?:false|no|off|0)$/i.test(textOf(value) ?? "");

export const isDraft = (fields: Fields): boolean =>
  ["draft", "hidden", "unlisted", "private"].some((key) => isYes(fields[key])) ||
  ["published", "publish"].some((key) => isNo(fields[key])) ||
  /^(?:draft|private|pending|hidden|草稿)$/i.test(textOf(fields["status"]) ?? "");

/** A clock without a zone is the old site's; a day alone is the same day everywhere. */
export function readDay(typed: string | undefined, from: string | undefined, to: string): string | undefined {
  const text = typed
    ?.trim()
    .replace(/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?=\D|$)/, (_, year, month, day) =>
      [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
    );
  if (text === undefined || text === "") return undefined;
  const day = parseDay(text, to);
  if (day === undefined || day.length === 10 || from === undefined) return day;
  if (/(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)$/i.test(text)) return day;
  const moment = parseMoment(day, from);
  return moment === undefined ? day : createMoment(Date.parse(moment), to).slice(0, 16);
}

/** Zones that this machine does not know are none. */
export function knownZone(name: string | undefined): string | undefined {
  try {
    return name === undefined
      ? undefined
      : new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

export interface Draft {
  readonly fields: Fields;
  readonly body: string;
  /** Path without its ending, as addresses of the system use it. */
  readonly path: string;
}

/** The fields and the body of a post; `undefined` when they cannot be read. */
export function readPost(site: OldSite, file: string): Draft | undefined {
  const text = readTextFile(site, file);
  const matter = text === undefined ? undefined : splitMatter(text);
  return matter && { ...matter, path: file.replace(/\.\w+$/, "") };
}

/** Keys whose value has gone into the post; the others go on to the reader of manuscripts. */
const taken =
  /^(?:title|date|updated|lastmod|modified|last_modified_at|slug|permalink|url|alias(?:es)?|redirect_from|categor(?:y|ies)|tags?|draft|hidden|unlisted|private|published|publish|status|layout|type|lang|language|taxonomies|pubDate|created)$/i;

/** A text without a title begins with it. */
const firstHeading = /^\s*#[ \t]+([^\n]+?)[ \t]*#*[ \t]*(?:\n|$)/;

export interface PostFacts {
  readonly file: string;
  readonly name: string;
  readonly draft: boolean;
  readonly addresses: readonly string[];
  readonly names?: readonly string[];
  readonly folders: readonly string[];
  readonly zone: string | undefined;
  readonly timeZone: string;
  /** What the name of the file says. */
  readonly day?: string | undefined;
  /** What its folder says. */
  readonly categories?: readonly string[];
}

export function createPost({ fields, body }: Draft, facts: PostFacts): Post {
  const { file, name, draft, addresses, folders, zone, timeZone } = facts;
  const dated = textOf(fields["date"]) ?? textOf(fields["pubDate"]) ?? textOf(fields["created"]) ?? facts.day;
  const changed = ["updated", "lastmod", "last_modified_at", "modified"]
    .map((key) => textOf(fields[key]))
    .find(Boolean);
  const grouped = fieldsOf(fields["taxonomies"]);
  const list = (...keys: string[]) =>
    [...new Set(keys.flatMap((key) => [...listOf(fields[key]), ...listOf(grouped[key])]))].map((tag) =>
      tag.trim().replace(/^#/, ""),
    );
  const categories = [...list("categories", "category"), ...(facts.categories ?? [])];
  const published = readDay(dated, zone, timeZone);
  const updated = readDay(changed, zone, timeZone);
  return {
    file,
    name,
    title: textOf(fields["title"]) ?? firstHeading.exec(body)?.[1],
    published,
    updated: updated !== undefined && published !== undefined && updated > published ? updated : undefined,
    draft: draft || isDraft(fields),
    addresses,
    names: facts.names ?? [],
    folders,
    categories,
    tags: [...new Set([...categories, ...list("tags", "tag")])],
    fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !taken.test(key))),
    body,
  };
}
