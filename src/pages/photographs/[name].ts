/** The photographs of published stories, in every size and format a page names. */
import type { APIContext } from "astro";
import { listOrders } from "../../editions/photographs.ts";
import { listOwnEditions } from "../../editions/queries.ts";
import type { Rendition } from "../../photographs/photograph.ts";
import { type PhotographOrder, takeRendition } from "../../photographs/shelf.ts";
import { site } from "../../site/site.ts";

interface Props {
  readonly order: PhotographOrder;
  readonly rendition: Rendition;
}

export function getStaticPaths() {
  return listOrders(listOwnEditions(site.defaultVariant)).flatMap((order) =>
    order.renditions.map((rendition) => ({
      params: { name: rendition.name },
      props: { order, rendition },
      cacheKey: rendition.name,
    })),
  );
}

export async function GET({ props: { order, rendition } }: APIContext<Props>): Promise<Response> {
  const bytes = await takeRendition(process.cwd(), order, rendition.name);
  return new Response(bytes, { headers: { "content-type": `image/${rendition.format}` } });
}
