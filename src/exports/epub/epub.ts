/** Books: a story, a topic, a month or a selection as EPUB 3. */
import { nameFile, type WriteExport } from "../exporter.ts";
import { makeBook } from "./make-book.ts";

export const writeEpub: WriteExport = async (order) => {
  const ending = order.vertical ? "vertical.epub" : "epub";
  return { files: [{ name: nameFile(order, ending), bytes: await makeBook(order) }], notes: [] };
};
