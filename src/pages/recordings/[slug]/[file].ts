/** Films and sounds of published stories, without what their recorder wrote into them. */
import type { APIContext } from "astro";
import type { Edition } from "../../../editions/edition.ts";
import { findRecording, listOwnEditions } from "../../../editions/queries.ts";
import { site } from "../../../site/site.ts";

/** Recordings have no key: they are cleaned each time, which is quicker than to tell whether one has changed. */
export function getStaticPaths() {
  return listOwnEditions(site.defaultVariant).flatMap((edition) =>
    edition.recordings.map((file) => ({ params: { slug: edition.slug, file }, props: { edition, file } })),
  );
}

export function GET({ props: { edition, file } }: APIContext<{ edition: Edition; file: string }>): Response {
  return new Response(findRecording(edition, file));
}
