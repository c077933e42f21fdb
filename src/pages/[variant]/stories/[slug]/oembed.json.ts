/** What other sites show of a story that they embed, where the publication offers it. */
import type { APIContext } from "astro";
import { listStoryShapes } from "../../../../cards/page-cards.ts";
import type { Edition } from "../../../../editions/edition.ts";
import { keyStoryPage } from "../../../../editions/page-keys.ts";
import { listOwnEditions } from "../../../../editions/queries.ts";
import { formatOEmbed } from "../../../../feeds/oembed.ts";
import { variants } from "../../../../site/served-variants.ts";
import { site } from "../../../../site/site.ts";

export function getStaticPaths() {
  if (site.oembed !== true) return [];
  return variants.flatMap(({ tag, segment }) =>
    listOwnEditions(tag).map((edition) => ({
      params: { variant: segment, slug: edition.slug },
      props: { edition },
      // It names the card, as the page does.
      cacheKey: `${keyStoryPage(edition)} ${listStoryShapes().length}`,
    })),
  );
}

export const GET = ({ props: { edition } }: APIContext<{ edition: Edition }>): Response =>
  new Response(formatOEmbed(edition));
