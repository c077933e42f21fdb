/** Captions of a film in one variant. */
import type { APIContext } from "astro";
import type { Edition } from "../../../../editions/edition.ts";
import { keyStory } from "../../../../editions/page-keys.ts";
import { findCaptions, listOwnEditions } from "../../../../editions/queries.ts";
import { variants } from "../../../../site/served-variants.ts";

export function getStaticPaths() {
  return variants.flatMap(({ tag, segment }) =>
    listOwnEditions(tag).flatMap((edition) =>
      (edition.captions[tag] ?? []).map((name) => ({
        params: { variant: segment, slug: edition.slug, captions: name.slice(0, -".vtt".length) },
        props: { edition, name },
        cacheKey: keyStory(edition),
      })),
    ),
  );
}

export function GET({ props }: APIContext<{ edition: Edition; name: string }>): Response {
  return new Response(findCaptions(props.edition, props.name), { headers: { "content-type": "text/vtt" } });
}
