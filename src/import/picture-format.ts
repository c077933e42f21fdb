/** Bytes of a picture to a file the house can show: photographs as they are, GIF and TIFF as PNG, nothing that cannot be opened. */
export interface PictureFile {
  /** With its dot. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

const kept: Readonly<Record<string, string>> = {
  jpeg: ".jpg",
  png: ".png",
  webp: ".webp",
  avif: ".avif",
  heif: ".avif",
  svg: ".svg",
};

/** A dot that counts readers is no picture; nobody says what is seen in it. */
const leastPixels = 4;

/** `undefined` when it is none of these, is damaged, or is too small to be seen and not `described`. */
export async function readPicture(bytes: Uint8Array, described: boolean): Promise<PictureFile | undefined> {
  const { default: sharp } = await import("sharp");
  try {
    const picture = sharp(bytes);
    const { format, width, height, compression } = await picture.metadata();
    const small = !described && (width < leastPixels || height < leastPixels);
    if (small || (format === "heif" && compression !== "av1")) return undefined;
    const ending = kept[format];
    if (ending === undefined) return { ending: ".png", bytes: await picture.png().toBuffer() };
    // Read to the end: a picture cut off halfway would stop the build.
    await picture.stats();
    return { ending, bytes };
  } catch {
    return undefined;
  }
}
