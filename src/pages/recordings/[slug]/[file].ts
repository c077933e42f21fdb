/** Films and sounds of published stories, as they lie beside them. */
import type { APIContext } from "astro";
import { site } from "../../../site/site.ts";
import { findRecording, listEditions } from "../../../stories/queries.ts";
import type { Edition } from "../../../stories/story.ts";

export async function getStaticPaths() {
  const editions = await listEditions(site.defaultVariant);
  return editions.flatMap((edition) =>
    edition.recordings.map((file) => ({ params: { slug: edition.slug, file }, props: { edition, file } })),
  );
}

export function GET({ props: { edition, file } }: APIContext<{ edition: Edition; file: string }>): Response {
  return new Response(findRecording(edition, file));
}
