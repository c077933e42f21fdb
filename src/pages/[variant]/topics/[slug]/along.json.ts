/** What is told of a topic before it is taken along. */
import type { APIContext } from "astro";
import type { Edition } from "../../../../editions/edition.ts";
import { listTopics } from "../../../../editions/queries.ts";
import { buildAlong, keyAlong, listAlong } from "../../../../feeds/topic-along.ts";
import { weighRendition } from "../../../../photographs/shelf.ts";
import { variants } from "../../../../site/served-variants.ts";
import { site } from "../../../../site/site.ts";
import type { VariantTag } from "../../../../variants/table.ts";

interface Props {
  readonly tag: VariantTag;
  readonly editions: readonly Edition[];
}

export function getStaticPaths() {
  if (!site.features.offline) return [];
  return variants.flatMap(({ tag, segment }) =>
    listTopics(tag).map(({ slug }) => {
      const editions = listAlong(tag, slug);
      return { params: { variant: segment, slug }, props: { tag, editions }, cacheKey: keyAlong(tag, editions) };
    }),
  );
}

export const GET = ({ props: { tag, editions } }: APIContext<Props>): Response =>
  Response.json(buildAlong(tag, editions, (name) => weighRendition(process.cwd(), name)));
