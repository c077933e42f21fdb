/** How the camera was held, out of Exif data: whether the picture is seen lying on its side. */
import { createView, readText } from "./read-bytes.ts";

const orientationTag = 0x0112;

/** `exif` starts with the TIFF header. Exif data nobody can read says nothing. */
export function isTurned(exif: Uint8Array): boolean {
  const order = readText(exif, 0, 2);
  if (order !== "II" && order !== "MM") return false;
  const little = order === "II";
  const view = createView(exif);
  try {
    const directory = view.getUint32(4, little);
    const entries = view.getUint16(directory, little);
    for (let at = directory + 2; at < directory + 2 + entries * 12; at += 12) {
      // 5 to 8 are the four that lie on their side.
      if (view.getUint16(at, little) === orientationTag) return view.getUint16(at + 8, little) >= 5;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return false;
}

/** Width and height as they are seen. */
export const turn = (turned: boolean, width: number, height: number) =>
  turned ? { width: height, height: width } : { width, height };
