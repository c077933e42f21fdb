/** A topic as a book, where the publication gives them out. */
import type { APIContext } from "astro";
import { keyFeed } from "../../../editions/page-keys.ts";
import { listTopics } from "../../../editions/queries.ts";
import { makeBook } from "../../../exports/epub/make-book.ts";
import { selectTopic } from "../../../exports/select-stories.ts";
import { variants } from "../../../site/served-variants.ts";
import { site } from "../../../site/site.ts";
import type { VariantTag } from "../../../variants/table.ts";

interface Props {
  readonly tag: VariantTag;
  readonly topic: string;
}

export function getStaticPaths() {
  if (site.books !== true) return [];
  return variants.flatMap(({ tag, segment }) =>
    listTopics(tag).map(({ slug, name, description }) => ({
      params: { variant: segment, topic: slug },
      props: { tag, topic: slug },
      cacheKey: keyFeed(tag, selectTopic(tag, slug)?.editions ?? [], `${name} ${description}`),
    })),
  );
}

export async function GET({ props: { tag, topic } }: APIContext<Props>): Promise<Response> {
  const selection = selectTopic(tag, topic);
  // Of a topic that was listed above: a miss is a programming error.
  if (selection === undefined) throw new RangeError(`no such topic: ${topic}`);
  const bytes = await makeBook({ root: process.cwd(), tag, selection, vertical: false });
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "application/epub+zip" } });
}
