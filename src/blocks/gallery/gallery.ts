/** Gallery: several pictures that tell one thing, each with its caption and credit: `![…](bridge.jpg "江面上的橋｜張三")`. */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { PhrasingContent } from "mdast";
import { type Block, listContent, readTitle } from "../block.ts";
import { buildCaption } from "../caption.ts";
import { buildFigcaption } from "../figcaption.ts";

/** The images of the block, or `undefined` when anything else stands between them. */
function listImages(content: ReturnType<typeof listContent>): PhrasingContent[] | undefined {
  const lines = content.map((line) => (line.type === "paragraph" ? line.children : undefined));
  const parts = lines.flatMap((line) => line ?? [undefined]);
  const images: PhrasingContent[] = [];
  for (const part of parts) {
    if (part?.type === "image") images.push(part);
    else if (part?.type !== "text" || part.value.trim() !== "") return undefined;
  }
  return images.length < 2 ? undefined : images;
}

export const gallery: Block = {
  name: "gallery",
  flow: "turns",
  wanted: '兩張以上的圖片，一行一張，寫成 ![圖裡看得見什麼](檔名 "圖說｜作者")',
  title: "圖輯",
  face: { ground: "M4 8h76v46H4zM86 8h38v46H86z", hair: "M4 62h40M86 62h24" },
  use: "兩張以上的圖片，合起來說一件事，排成整齊的幾列，不裁切。一行一張，直線「｜」前面是圖說，後面是作者。",
  settings: { title: "區塊的名目；可以不寫" },
  examples: [
    {
      markdown: `:::gallery{title="橋的兩面"}
![江面上一道三孔的橋，近處是水](front.jpg "從上游看｜林秋生")
![橋面伸向對岸，盡頭有一棵樹](deck.jpg "從橋頭看")
:::`,
    },
  ],
  build(node, { inline, script }) {
    const images = listImages(listContent(node));
    if (images === undefined) return undefined;
    const title = readTitle(node);
    const figures = inline(images).flatMap((image): ElementContent[] => {
      if (image.type !== "element") return [];
      const { title: caption, ...properties } = image.properties;
      const figcaption = typeof caption === "string" ? [buildFigcaption(caption, script, properties.src)] : [];
      return [h("figure", [{ ...image, properties }, ...figcaption])];
    });
    return h("section.block.gallery.bleed", title === undefined ? {} : { ariaLabel: title }, [
      ...(title === undefined ? [] : [buildCaption(title)]),
      h("div", figures),
    ]);
  },
};
