/** Opens the pictures of manuscripts with the browser's own code. It draws no TIFF: such a picture is told as one that cannot be used. */
import type { OpenPicture, PictureOpener } from "../import/picture-format.ts";

async function toPng(bitmap: ImageBitmap): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  return new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
}

export const openPicture: PictureOpener = async (bytes): Promise<OpenPicture | undefined> => {
  try {
    const bitmap = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    return { width: bitmap.width, height: bitmap.height, toPng: () => toPng(bitmap) };
  } catch {
    return undefined;
  }
};
