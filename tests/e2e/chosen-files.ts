/** Which of its files a browser took of every picture, beside what it shows of it; rows of pictures, words of tables. */
import type { Page } from "@playwright/test";

/** Pictures whose file is much smaller than what is shown, or so large that the next smaller one would have done. */
export const listWrongFiles = (page: Page): Promise<string[]> =>
  page.locator("article img").evaluateAll((images) =>
    (images as HTMLImageElement[]).flatMap((image) => {
      const read = (name: string) => Number(image.getAttribute(name));
      const { width, height } = image.getBoundingClientRect();
      // What is cut to a shape is drawn larger than what is seen of it; sizes.ts asks for a quarter more at most.
      const drawn = Math.min(Math.max(width, (height * read("width")) / read("height")), 1.25 * width);
      const wanted = drawn * devicePixelRatio;
      const files = image.srcset.split(",").map((file) => Number.parseInt(file.trim().split(" ")[1] ?? "", 10));
      const taken = Number(/-(\d+)\.avif$/.exec(image.currentSrc)?.[1]);
      const smaller = files.findLast((file) => file < taken) ?? 0;
      const blurred = taken < 0.8 * wanted && taken < Math.max(...files);
      // Chromium takes the nearer of two files by ratio, and sizes are rounded up.
      return blurred || smaller > 1.3 * wanted ? [`${image.alt}: ${taken} for ${Math.round(wanted)}`] : [];
    }),
  );

/** How far the rows of galleries are from being full and equally high; px. */
export const measureRows = (page: Page): Promise<number[]> =>
  page.locator(".pics").evaluateAll((rows) =>
    rows.map((row) => {
      const boxes = [...row.querySelectorAll("img")].map((image) => image.getBoundingClientRect());
      const heights = boxes.map(({ height }) => height);
      const { left, right } = row.getBoundingClientRect();
      const uneven = Math.max(...heights) - Math.min(...heights);
      return Math.max(uneven, (boxes[0]?.left ?? 0) - left, right - (boxes.at(-1)?.right ?? 0));
    }),
  );

/**
 * How far the rows of galleries are from being full and equally high on a phone, where they run through those of a screen; px. And how
 * many of them a standing picture has to itself, without its caption beside it.
 */
export const measurePhoneRows = (page: Page): Promise<{ off: number; alone: number }> =>
  page.locator(".rows").evaluateAll((galleries) => {
    const found = { off: 0, alone: 0 };
    for (const gallery of galleries) {
      const rows = new Map<number, { readonly box: DOMRect; readonly picture: DOMRect }[]>();
      for (const figure of gallery.querySelectorAll("figure")) {
        const [box, picture] = [figure.getBoundingClientRect(), figure.querySelector("img")?.getBoundingClientRect()];
        if (picture !== undefined) rows.set(box.top, [...(rows.get(box.top) ?? []), { box, picture }]);
      }
      const { left, right } = gallery.getBoundingClientRect();
      for (const row of rows.values()) {
        const heights = row.map(({ picture }) => picture.height);
        const [first, last] = [row[0], row.at(-1)];
        const empty = Math.max((first?.box.left ?? 0) - left, right - (last?.box.right ?? 0));
        found.off = Math.max(found.off, Math.max(...heights) - Math.min(...heights), empty);
        const { width = 0, height = 0 } = first?.picture ?? {};
        if (row.length === 1 && width < height && (first?.box.width ?? 0) - width < 1) found.alone += 1;
      }
    }
    return found;
  });

/** Words and figures of tables that stand on more than one line. */
export const listBrokenWords = (page: Page): Promise<string[]> =>
  page.locator(".table :is(th, td)").evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const node = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
      if (!(node instanceof Text)) return [];
      return [...node.data.matchAll(/[\w.,￥]+/g)].flatMap(({ index, 0: word }) => {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : [];
      });
    }),
  );
