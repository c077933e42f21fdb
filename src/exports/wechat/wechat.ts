/** Public accounts: a story as rich text that survives the paste, in a page that copies it, with its pictures beside it. */
import { toHtml } from "hast-util-to-html";
import { speak } from "../../problems/speak.ts";
import { buildStory } from "../build-story.ts";
import { encodeText, nameFile, type WriteExport } from "../exporter.ts";
import { formatCopyPage } from "./copy-page.ts";
import { createMaker } from "./make-pictures.ts";
import { prepareText } from "./stages.ts";

/** Characters the platform takes. */
const most = { headline: 64, digest: 120 };

const tellLength = (text: string, length: number, name: string): string[] => {
  const count = [...text].length;
  return count > length ? [speak`${name}有 ${count} 個字，公眾號最多收 ${length} 個。`] : [];
};

export const writeWechat: WriteExport = async (order) => {
  const [edition] = order.selection.editions;
  if (edition === undefined) return { files: [], notes: [] };
  const parts = buildStory(edition);
  const { headline, standfirst } = edition.words;
  const prefix = nameFile(order, "wechat");
  const maker = createMaker(order.root, edition, prefix);
  const { nodes, changes } = await prepareText(parts, maker);
  const notes = [
    ...changes,
    ...tellLength(headline, most.headline, speak`標題`),
    ...tellLength(standfirst, most.digest, speak`導語當摘要用，`),
  ];
  const page = formatCopyPage({
    headline,
    standfirst,
    url: parts.url,
    lang: edition.tag,
    text: nodes,
    notes,
  });
  return {
    files: [
      { name: `${prefix}.html`, bytes: encodeText(page) },
      { name: `${prefix}-text.html`, bytes: encodeText(toHtml([...nodes])) },
      ...maker.files,
    ],
    notes,
  };
};
