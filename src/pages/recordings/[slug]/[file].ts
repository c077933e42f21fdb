/** Films and sounds of published stories, as they lie beside them. */
import type { APIContext } from "astro";
import type { Edition } from "../../../editions/edition.ts";
import { findRecording, listEditions } from "../../../editions/queries.ts";
import { site } from "../../../site/site.ts";

export async function getStaticPaths() {
  const editions = await listEditions(site.defaultVariant);
  return editions.flatMap((edition) =>
    edition.recordings.map((file) => ({ params: { slug: edition.slug, file }, props: { edition, file } })),
  );
}

export function GET({ props: { edition, file } }: APIContext<{ edition: Edition; file: string }>): Response {
  return new Response(findRecording(edition, file));
}
