/** The newest stories and the topics of a variant, for a search in which nothing has been typed yet. */
import type { APIContext } from "astro";
import { keyNewest } from "../../../editions/page-keys.ts";
import { listEditions, listTopics } from "../../../editions/queries.ts";
import { formatDate } from "../../../fields/dates.ts";
import { type Newest, newestCount } from "../../../search/newest.ts";
import { listLabels } from "../../../site/labels.ts";
import { formatPath, pagePaths } from "../../../site/paths.ts";
import { listFeaturePaths, type VariantProps } from "../../../site/variant-paths.ts";

export const getStaticPaths = listFeaturePaths("search", (tag) => keyNewest(tag, newestCount));

export function GET({ props }: APIContext<VariantProps>): Response {
  const { tag } = props.variant;
  const topics = listTopics(tag);
  const newest: Newest = {
    title: listLabels(tag).newest,
    stories: listEditions(tag)
      .slice(0, newestCount)
      .map(({ slug, words: { headline }, published, topics: [first] }) => ({
        path: formatPath(tag, pagePaths.story(slug)),
        headline,
        date: formatDate(published),
        topic: topics.find((topic) => topic.slug === first)?.name ?? "",
      })),
    topics: topics.map(({ slug, name }) => ({ name, path: formatPath(tag, pagePaths.topic(slug)) })),
  };
  return Response.json(newest);
}
