/**
 * Categories and tags to topics: forms that differ only in script or case are one, those used often enough are proposed, an
 * editor may change the list before it is used.
 */
import { isSlug } from "../fields/slug-form.ts";
import { findFreeSlug } from "../library/free-slug.ts";
import { suggestSlug } from "../library/slug.ts";
import type { Topic } from "../library/story.ts";
import { site } from "../site/site.ts";
import { createConverter } from "../variants/create-converter.ts";
import { type Script, standards, tags as variantTags } from "../variants/table.ts";
import type { Post } from "./old-site.ts";

export interface ProposedTopic {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Tags of the old site that lead to it, as typed. */
  readonly from: readonly string[];
}

type Known = Pick<Topic, "slug" | "name">;

/** A tag of fewer posts is no topic; a category always is one. */
const leastPosts = 3;
const mostNameCharacters = 20;

const words = {
  Hans: { none: "未分类", about: (name: string) => `关于${name}的文章。` },
  Hant: { none: "未分類", about: (name: string) => `關於${name}的文章。` },
};
const house = () => words[standards[site.writtenVariant].script];

const tagOf = (script: Script) => variantTags.find((tag) => standards[tag].script === script) ?? variantTags[0];
const simplify = (text: string) => createConverter(tagOf("Hant"), tagOf("Hans"))(text);

/** One form for all scripts and cases. */
export const foldTag = (tag: string): string =>
  simplify(tag.normalize("NFKC"))
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");

/** As the publication writes it. */
const nameTag = (tag: string) =>
  simplify(tag) === tag ? createConverter(tagOf("Hans"), site.writtenVariant)(tag) : tag;

export function proposeTopics(posts: readonly Post[], known: readonly Known[]): ProposedTopic[] {
  const groups = new Map<string, Map<string, number>>();
  for (const { tags } of posts)
    for (const tag of tags) {
      const forms = groups.get(foldTag(tag)) ?? new Map<string, number>();
      forms.set(tag, (forms.get(tag) ?? 0) + 1);
      groups.set(foldTag(tag), forms);
    }
  const categories = new Set(posts.flatMap((post) => post.categories));
  const taken = new Set(known.map(({ slug }) => slug));
  const proposed: ProposedTopic[] = [];
  const add = (name: string, from: readonly string[]) => {
    const own = known.find((topic) => foldTag(topic.name) === foldTag(name) || topic.slug === foldTag(name));
    const slug = own?.slug ?? findFreeSlug(isSlug(foldTag(name)) ? foldTag(name) : suggestSlug(name) || "topic", taken);
    taken.add(slug);
    proposed.push({ slug, name: own?.name ?? name, description: house().about(name), from });
  };
  const sorted = [...groups.values()].map((forms) => {
    const typed = [...forms].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1)).map(([tag]) => tag);
    return { typed, count: [...forms.values()].reduce((sum, one) => sum + one, 0) };
  });
  for (const { typed, count } of sorted.sort((a, b) => b.count - a.count)) {
    const name = nameTag(typed[0] ?? "");
    const isKnown = known.some((topic) => foldTag(topic.name) === foldTag(name) || topic.slug === foldTag(name));
    if (
      (count >= leastPosts || isKnown || typed.some((tag) => categories.has(tag))) &&
      [...name].length <= mostNameCharacters
    )
      add(name, typed);
  }
  const isCovered = ({ tags }: Post) => tags.some((tag) => proposed.some(({ from }) => from.includes(tag)));
  if (!posts.every(isCovered)) {
    const own = proposed.findIndex(({ name }) => name === house().none);
    if (own < 0) add(house().none, []);
  }
  return proposed;
}

/** The topics of a post, and the tags that lead to none. Without any it is among the rest. */
export function chooseTopics({ tags }: Post, topics: readonly ProposedTopic[]): { slugs: string[]; rest: string[] } {
  const find = (tag: string) => topics.find(({ from }) => from.some((form) => foldTag(form) === foldTag(tag)));
  const slugs = [...new Set(tags.flatMap((tag) => find(tag)?.slug ?? []))];
  const others = topics.find(({ name }) => name === house().none) ?? topics.at(-1);
  return {
    slugs: slugs.length > 0 || others === undefined ? slugs : [others.slug],
    rest: tags.filter((tag) => find(tag) === undefined),
  };
}
