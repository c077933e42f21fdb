/** Captions of a film in one variant. */
import type { APIContext } from "astro";
import type { Edition } from "../../../../editions/edition.ts";
import { findCaptions, listEditions } from "../../../../editions/queries.ts";
import { variants } from "../../../../site/served-variants.ts";

export async function getStaticPaths() {
  const editions = await Promise.all(variants.map(({ tag }) => listEditions(tag)));
  return variants.flatMap(({ segment }, at) =>
    (editions[at] ?? []).flatMap((edition) =>
      edition.files
        .filter((name) => name.endsWith(".vtt"))
        .map((name) => ({
          params: { variant: segment, slug: edition.slug, captions: name.slice(0, -".vtt".length) },
          props: { edition, name },
        })),
    ),
  );
}

export function GET({ props }: APIContext<{ edition: Edition; name: string }>): Response {
  return new Response(findCaptions(props.edition, props.name), { headers: { "content-type": "text/vtt" } });
}
