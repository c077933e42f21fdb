/**
 * The facts a list of stories shows, read from the top of each file and nothing more: of a thousand stories in a fraction of
 * a second, where reading and checking everything takes seconds. Only the lines of the wanted fields are parsed.
 */

import { type Moment, parseMoment } from "../fields/dates.ts";
import { decodeText } from "../fields/decode.ts";
import { splitFrontMatter } from "../fields/front-matter.ts";
import { parseYaml } from "../fields/parse-yaml.ts";
import { site } from "../site/site.ts";
import { isTag, type VariantTag } from "../variants/table.ts";
import { listStoryFolders, type StoryFolder } from "./content-files.ts";

export interface StoryFacts {
  readonly folder: StoryFolder;
  readonly slug: string;
  readonly headline: string;
  readonly written: VariantTag;
  readonly published: Moment;
  readonly draft: boolean;
  readonly retracted: boolean;
  /** Addresses it had before. */
  readonly formerly: readonly string[];
}

/** THE list of fields that are read. */
const wanted = ["slug", "headline", "variant", "published", "draft", "retracted", "formerly"];

/** The lines of the wanted fields, with what is indented below them. */
function cutFields(yaml: string): string {
  let takes = false;
  return yaml
    .split("\n")
    .filter((line) => {
      const key = /^["']?([\w-]+)["']?\s*:/.exec(line)?.[1];
      if (key !== undefined) takes = wanted.includes(key);
      return takes;
    })
    .join("\n");
}

/** A field on one line whose value can mean nothing but itself: no sign that YAML reads as more than a letter. */
const plainField = /^([\w-]+): +([\p{L}\p{N}](?:[^:#\r\n]|:(?=[^\s])|(?<=\S)#)*)$/u;

/** Most front matter is plain; read without the parser, which takes ten times as long, a thousand stories are listed at once. */
function readPlainFields(lines: string): Readonly<Record<string, string>> | undefined {
  const fields: Record<string, string> = {};
  for (const line of lines.split("\n")) {
    const [, key = "", value = ""] = plainField.exec(line) ?? [];
    if (!wanted.includes(key) || key in fields) return undefined;
    fields[key] = value.trimEnd();
  }
  return fields;
}

function readFields(yaml: string, file: string): Readonly<Record<string, unknown>> | undefined {
  const lines = cutFields(yaml);
  const plain = readPlainFields(lines);
  if (plain !== undefined) return plain;
  const { value, problems } = parseYaml(lines, file);
  if (problems.length > 0 || value === null || typeof value !== "object") return undefined;
  return value as Readonly<Record<string, unknown>>;
}

/** The bytes up to the end of the front matter; all of them when it has none. */
function cutHead(bytes: Uint8Array): Uint8Array {
  const fence = "\n---";
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(fence);
  return end < 0 ? bytes : bytes.subarray(0, end + fence.length);
}

const text = (value: unknown) => (typeof value === "string" ? value.trim() : "");

/** Nothing when the file cannot be read so far: then it has errors, and the check says which. */
export function readFacts(folder: StoryFolder): StoryFacts | undefined {
  const decoded = decodeText(cutHead(folder.bytes), folder.file);
  if ("problem" in decoded) return undefined;
  const split = splitFrontMatter(decoded.text, folder.file);
  if ("code" in split) return undefined;
  const fields = readFields(split.yaml, folder.file);
  if (fields === undefined) return undefined;
  const published = parseMoment(text(fields.published), site.timeZone);
  if (published === undefined) return undefined;
  const variant = text(fields.variant);
  return {
    folder,
    slug: text(fields.slug) || folder.slug,
    headline: text(fields.headline),
    written: isTag(variant) ? variant : site.writtenVariant,
    published,
    draft: text(fields.draft) === "true",
    retracted: typeof fields.retracted === "object" && fields.retracted !== null,
    formerly: Array.isArray(fields.formerly) ? fields.formerly.map(text) : [],
  };
}

export interface ListedStory {
  readonly folder: StoryFolder;
  readonly facts: StoryFacts | undefined;
}

/** Every story folder, sorted by name, with the facts of those that can be read. */
export function listFacts(root: string): ListedStory[] {
  return listStoryFolders(root).folders.map((folder) => ({ folder, facts: readFacts(folder) }));
}

/** Every address that is or was a story's, and every folder's name, with the file it belongs to. */
export function listTakenSlugs(stories: readonly ListedStory[]): Map<string, string> {
  return new Map(
    stories.flatMap(({ folder, facts }) =>
      [folder.slug, facts?.slug ?? folder.slug, ...(facts?.formerly ?? [])].map((slug) => [slug, folder.file] as const),
    ),
  );
}
