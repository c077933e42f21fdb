/** The cards of stories and lists: the pictures others show beside a link. */
import type { APIRoute } from "astro";
import type { Card } from "../../cards/card.ts";
import { drawCard } from "../../cards/draw-card.ts";
import { listOwnCards } from "../../cards/page-cards.ts";

export function getStaticPaths() {
  return listOwnCards().map((card) => ({ params: { name: card.file }, props: { card }, cacheKey: card.file }));
}

export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) => {
  const type = card.file.endsWith(".jpg") ? "image/jpeg" : "image/png";
  return new Response(await drawCard(process.cwd(), card), { headers: { "content-type": type } });
};
