/** How the camera was held, out of Exif data, and Exif data that says nothing else. */
import { createView, readText } from "./read-bytes.ts";

const orientationTag = 0x0112;
export const upright = 1;

/** 1, upright, to 8. `exif` starts with the TIFF header; Exif data nobody can read says nothing. */
export function readOrientation(exif: Uint8Array): number {
  const order = readText(exif, 0, 2);
  if (order !== "II" && order !== "MM") return upright;
  const little = order === "II";
  const view = createView(exif);
  try {
    const directory = view.getUint32(4, little);
    const entries = view.getUint16(directory, little);
    for (let at = directory + 2; at < directory + 2 + entries * 12; at += 12) {
      if (view.getUint16(at, little) === orientationTag) return view.getUint16(at + 8, little);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return upright;
}

/** Whether it is seen lying on its side: four of the eight. */
export const isTurned = (exif: Uint8Array): boolean => readOrientation(exif) >= 5;

/** From the TIFF header on. */
export const buildExif = (orientation: number): Uint8Array =>
  Uint8Array.of(73, 73, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0);

/** Width and height as they are seen. */
export const turn = (turned: boolean, width: number, height: number) =>
  turned ? { width: height, height: width } : { width, height };
