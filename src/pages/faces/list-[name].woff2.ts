/** The faces of pages whose stories are drawn as characters: the page's own headline, and every character drawn on it. */
import type { APIRoute } from "astro";
import { listLetters } from "../../editions/list-letters.ts";
import { cutFace } from "../../faces/cut-face.ts";
import { createListFace, type HeadlineFace } from "../../faces/headline-face.ts";
import { listSiteWords } from "../../metadata/page.ts";
import { variants } from "../../site/served-variants.ts";

export function getStaticPaths() {
  const faces = new Map<string, HeadlineFace>();
  for (const { tag } of variants)
    for (const { headline, letters } of listLetters(tag)) {
      const face = createListFace(tag, [headline, listSiteWords(tag).name], letters);
      faces.set(face.name, face);
    }
  return [...faces.values()].map((face) => ({
    params: { name: face.name.slice("list-".length) },
    props: { face },
    cacheKey: face.name,
  }));
}

export const GET: APIRoute<{ face: HeadlineFace }> = async ({ props }) =>
  new Response(await cutFace(process.cwd(), props.face), { headers: { "content-type": "font/woff2" } });
