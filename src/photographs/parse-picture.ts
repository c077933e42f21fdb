/**
 * What the bytes of a picture say of it, whatever its name says: its format, its size as it is seen, whether it moves, whether
 * its end is there. Headers only, nothing is decoded: a header of 200 megapixels costs nothing to refuse.
 */
import type { Measures } from "./measures.ts";
import { parseAvif } from "./parse-avif.ts";
import { parseJpeg } from "./parse-jpeg.ts";
import { parsePng } from "./parse-png.ts";
import { parseWebp } from "./parse-webp.ts";
import { readText } from "./read-bytes.ts";

/** Formats the house makes its own sizes from. */
export type PictureFormat = "jpeg" | "png" | "webp" | "avif";

export type ParsedPicture =
  | ({ readonly kind: "picture"; readonly format: PictureFormat } & Measures)
  /** A picture of a format that is not taken; `name` is for an editor. */
  | { readonly kind: "foreign"; readonly name: string }
  /** Begins like a picture and breaks off. */
  | { readonly kind: "damaged" }
  | { readonly kind: "unknown" };

/** How each format is measured; `undefined` from there means that it breaks off. */
const parsers: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Measures | undefined>> = {
  jpeg: parseJpeg,
  png: parsePng,
  webp: parseWebp,
  avif: parseAvif,
};

/** THE list of first bytes, as Latin-1; a point stands for what cannot be typed. */
const signatures: readonly (readonly [pattern: RegExp, format: PictureFormat | { readonly name: string }])[] = [
  [/^ÿØÿ/, "jpeg"],
  [/^.PNG\r\n.\n/s, "png"],
  [/^RIFF.{4}WEBP/s, "webp"],
  // A brand may stand first or among the compatible ones: `mif1` alone is HEIF of some kind.
  [/^.{4}ftyp(?:avi[fs]|mi[fs]1.{4}(?:.{4})*?avif|msf1.{4}(?:.{4})*?avis)/s, "avif"],
  [/^.{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/s, { name: "HEIC" }],
  [/^GIF8[79]a/, { name: "GIF" }],
  [/^(?:II[*+]|MM.[*+])/s, { name: "TIFF" }],
  [/^BM/, { name: "BMP" }],
  [/^8BPS/, { name: "Photoshop" }],
  [/^(?:.{4}JXL |ÿ\n)/s, { name: "JPEG XL" }],
  [/^.{4}jP {2}/s, { name: "JPEG 2000" }],
  [/^%PDF-/, { name: "PDF" }],
];

export function parsePicture(bytes: Uint8Array): ParsedPicture {
  const start = readText(bytes, 0, 64);
  const format = signatures.find(([pattern]) => pattern.test(start))?.[1];
  if (format === undefined) return { kind: "unknown" };
  if (typeof format !== "string") return { kind: "foreign", ...format };
  try {
    const measures = parsers[format](bytes);
    const sound = measures !== undefined && measures.width > 0 && measures.height > 0;
    return sound ? { kind: "picture", format, ...measures } : { kind: "damaged" };
  } catch (error) {
    // A length that leads out of the file.
    if (error instanceof RangeError) return { kind: "damaged" };
    throw error;
  }
}
