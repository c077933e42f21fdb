/** Paper: stories as their pages print them, in one file. It is made of the built site, so what is printed is what readers see. */
import { speak } from "../../problems/speak.ts";
import { formatPath, pagePaths } from "../../site/paths.ts";
import { nameSite } from "../../site/site-converter.ts";
import { type Exported, nameFile, type WriteExport } from "../exporter.ts";
import { describePdf } from "./describe-pdf.ts";
import { joinPages } from "./join-pages.ts";

const refuse = (sentence: string): Exported => ({ files: [], notes: [], refusal: { sentence, code: 1 } });

export const writePdf: WriteExport = async (order) => {
  const { selection, tag, openPress } = order;
  const press = await openPress();
  if ("sentence" in press) return { files: [], notes: [], refusal: press };
  const pages: string[] = [];
  for (const { slug } of selection.editions) {
    const html = press.readPage(formatPath(tag, pagePaths.story(slug)));
    if (html === undefined) return refuse(speak`建好的網站裡沒有「${slug}」。先執行 npm run build，再試一次。`);
    pages.push(html);
  }
  const { title, description, editions } = selection;
  const document = joinPages({ title, lang: tag, pages });
  if (document === undefined) return refuse(speak`建好的網站裡的文章讀不懂。先執行 npm run build，再試一次。`);
  const moments = editions.map(({ published, updated }) => updated ?? published).toSorted();
  const bytes = describePdf(await press.print(document), {
    title,
    subject: description,
    authors: [...new Set(editions.flatMap(({ words }) => words.authors.map(({ name }) => name)))],
    publisher: nameSite(tag),
    created: editions[0]?.published ?? "",
    modified: moments.at(-1) ?? "",
  });
  return { files: [{ name: nameFile(order, "pdf"), bytes }], notes: [] };
};
