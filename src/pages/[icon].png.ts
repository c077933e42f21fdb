/** The publication's icon in the sizes that telephones, feed readers and search engines ask for. */
import type { APIContext } from "astro";
import { drawIcon } from "../photographs/draw-icon.ts";
import { icon } from "../site/looks.ts";
import { iconSizes } from "../site/paths.ts";

interface Props {
  readonly size: number;
}

export function getStaticPaths() {
  return iconSizes.map((size) => ({ params: { icon: `icon-${size}` }, props: { size }, cacheKey: "" }));
}

export async function GET({ props: { size } }: APIContext<Props>): Promise<Response> {
  return new Response(await drawIcon(icon, size), { headers: { "content-type": "image/png" } });
}
