/** A drawing of ours as a PNG, for those who take no SVG: telephones, feed readers, cards of links. */
import sharp from "sharp";

/** `svg` is square; `size` in pixels. */
export async function drawIcon(svg: string, size: number): Promise<Buffer<ArrayBuffer>> {
  const { width = size } = await sharp(Buffer.from(svg)).metadata();
  // Drawn at the wanted size at once: a drawing enlarged afterwards would be blurred.
  const drawn = sharp(Buffer.from(svg), { density: (72 * size) / width });
  return (await drawn
    .resize(size, size)
    .removeAlpha()
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()) as Buffer<ArrayBuffer>;
}
