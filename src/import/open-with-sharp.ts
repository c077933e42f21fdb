/** Opens pictures where Node is: loaded with the first picture, for most manuscripts have none. */
import type { PictureOpener } from "./picture-format.ts";

export const openWithSharp: PictureOpener = async (bytes) => {
  const { default: sharp } = await import("sharp");
  try {
    const picture = sharp(bytes);
    const { width, height } = await picture.metadata();
    // Read to its end, every row of it. To ask for statistics instead lets one broken picture in ten through when several are read.
    await picture.resize({ width: 1 }).raw().toBuffer();
    return { width, height, toPng: async () => new Uint8Array(await sharp(bytes).png().toBuffer()) };
  } catch {
    return undefined;
  }
};
