/** The photographs of published stories, in every size and format a page names. */
import type { APIContext } from "astro";
import type { Rendition } from "../../photographs/photograph.ts";
import { type Order, takeRendition } from "../../photographs/shelf.ts";
import { listOrders } from "../../stories/photographs.ts";
import { listEditions } from "../../stories/queries.ts";
import { variants } from "../../variants/table.ts";

interface Props {
  readonly order: Order;
  readonly rendition: Rendition;
}

export async function getStaticPaths() {
  const editions = await Promise.all(variants.map(({ tag }) => listEditions(tag)));
  return listOrders(editions.flat()).flatMap((order) =>
    order.renditions.map((rendition) => ({ params: { name: rendition.name }, props: { order, rendition } })),
  );
}

export async function GET({ props: { order, rendition } }: APIContext<Props>): Promise<Response> {
  const bytes = await takeRendition(process.cwd(), order, rendition.name);
  return new Response(bytes, { headers: { "content-type": `image/${rendition.format}` } });
}
