/**
 * Writes a Pagefind index of records made of ready words. All that leans on the inside of Pagefind lives in this folder: its
 * engine's functions, and its table and chunks, which build-engine-files.ts makes anew. The version is pinned;
 * tests/unit/search/pagefind fails when an upgrade changes any of it.
 */
import { createIndex } from "pagefind";

/** Writes records, numbered in their order, to the folder `output`. `words` are separated by spaces: letters, digits, `.`. */
export async function writeIndex(records: Iterable<string>, output: string): Promise<number> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join("\n"));
  let count = 0;
  try {
    for (const words of records) {
      // `und`: no language, so nothing is cut or stemmed again. A weight other than 1 for the whole page, because 1 costs a
      // marker at every posting.
      const content = `<html lang="und"><body data-pagefind-weight="1.05"><p>${words}</p></body></html>`;
      const added = await index.addHTMLFile({ url: `/${count}/`, content });
      if (added.errors.length > 0) throw new Error(added.errors.join("\n"));
      count += 1;
    }
    const written = await index.writeFiles({ outputPath: output });
    if (written.errors.length > 0) throw new Error(written.errors.join("\n"));
  } finally {
    await index.deleteIndex();
  }
  return count;
}
