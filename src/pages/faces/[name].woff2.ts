/** The headline faces: one for each set of characters that a story's headline and the nameplate need. */
import type { APIRoute } from "astro";
import { listOwnEditions } from "../../editions/queries.ts";
import { cutFace } from "../../faces/cut-face.ts";
import { createHeadlineFace, type HeadlineFace } from "../../faces/headline-face.ts";
import { listSiteWords } from "../../metadata/page.ts";
import { variants } from "../../site/served-variants.ts";

export function getStaticPaths() {
  const faces = new Map<string, HeadlineFace>();
  for (const { tag } of variants)
    for (const { headline } of listOwnEditions(tag)) {
      const face = createHeadlineFace(tag, [headline, listSiteWords(tag).name]);
      faces.set(face.name, face);
    }
  return [...faces.values()].map((face) => ({ params: { name: face.name }, props: { face }, cacheKey: face.name }));
}

export const GET: APIRoute<{ face: HeadlineFace }> = async ({ props }) =>
  new Response(await cutFace(process.cwd(), props.face), { headers: { "content-type": "font/woff2" } });
