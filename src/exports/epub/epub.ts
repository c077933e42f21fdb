/** Books: a story, a topic, a month or a selection as EPUB 3. */
import { type Exporter, nameFile } from "../exporter.ts";
import { makeBook } from "./make-book.ts";

export const epub: Exporter = {
  name: "epub",
  says: "電子書：文章、專題、月份都可以",
  takes: "stories",
  setsVertically: true,
  async write(order) {
    const ending = order.vertical ? "vertical.epub" : "epub";
    return { files: [{ name: nameFile(order, ending), bytes: await makeBook(order) }], notes: [] };
  },
};
