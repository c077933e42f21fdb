/** Which of its files a browser took of every picture, beside what it shows of it. */
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
