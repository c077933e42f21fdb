/** The photographs of published stories, in every size and format a page names. */
import type { APIContext } from "astro";
import { listOrders } from "../../editions/photographs.ts";
import { listEditions } from "../../editions/queries.ts";
import type { Rendition } from "../../photographs/photograph.ts";
import { type PhotographOrder, takeRendition } from "../../photographs/shelf.ts";
import { site } from "../../site/site.ts";

interface Props {
  readonly order: PhotographOrder;
  readonly rendition: Rendition;
}

export async function getStaticPaths() {
  return listOrders(await listEditions(site.defaultVariant)).flatMap((order) =>
    order.renditions.map((rendition) => ({ params: { name: rendition.name }, props: { order, rendition } })),
  );
}

export async function GET({ props: { order, rendition } }: APIContext<Props>): Promise<Response> {
  const bytes = await takeRendition(process.cwd(), order, rendition.name);
  return new Response(bytes, { headers: { "content-type": `image/${rendition.format}` } });
}
