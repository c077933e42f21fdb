/** Pictures of a few bytes: what their headers say is all there is to them. */
const text = (value: string) => Buffer.from(value, "latin1");

function uint32(value: number, little = false): Buffer {
  const bytes = Buffer.alloc(4);
  if (little) bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}

/** Name and content; the checksum is nobody's business here. */
const chunk = (name: string, content: Uint8Array) =>
  Buffer.concat([uint32(content.length), text(name), content, uint32(0)]);

export const makePng = (width: number, height: number, ...more: readonly Buffer[]) =>
  Buffer.concat([
    text("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])])),
    ...more,
    chunk("IDAT", Buffer.alloc(0)),
    chunk("IEND", Buffer.alloc(0)),
  ]);

export const makeMovingPng = () => makePng(800, 600, chunk("acTL", Buffer.alloc(8)));

/** An animated WebP of 24-bit sizes. */
export function makeMovingWebp(): Buffer {
  const content = Buffer.from([0b10, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0]);
  const chunks = Buffer.concat([text("WEBPVP8X"), uint32(content.length, true), content]);
  return Buffer.concat([text("RIFF"), uint32(chunks.length, true), chunks]);
}

const makeBrands = (...brands: readonly string[]) =>
  Buffer.concat([
    uint32(8 + brands.length * 4 + 4),
    text("ftyp"),
    text(brands[0] ?? ""),
    uint32(0),
    text(brands.join("")),
  ]);

/** As an iPhone writes them. */
export const makeHeic = () => makeBrands("heic", "mif1", "heic");

/** Every format that is not taken, by the name an editor is told. */
export const foreignPictures: Readonly<Record<string, Uint8Array>> = {
  HEIC: makeHeic(),
  GIF: text("GIF89a\x01\0\x01\0"),
  TIFF: text("II*\0\x08\0\0\0"),
  BMP: text("BM\x46\0\0\0\0\0\0\0"),
  Photoshop: text("8BPS\0\x01"),
  "JPEG XL": text("\0\0\0\x0cJXL \r\n\x87\n"),
  "JPEG 2000": text("\0\0\0\x0cjP  \r\n\x87\n"),
  PDF: text("%PDF-1.7"),
};
