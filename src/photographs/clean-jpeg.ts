/** JPEG without what stands beside the picture: application segments but for the colours, comments, and all behind the end mark. */
import { joinBytes, toBytes } from "./join-bytes.ts";
import { endOfImage, exifSegment, findMark } from "./parse-jpeg.ts";
import { buildExif, readOrientation, upright } from "./parse-orientation.ts";
import { createView, readText } from "./read-bytes.ts";

const firstApplication = 0xe0;
const lastApplication = 0xef;
const comment = 0xfe;

/** THE table of segments that say how colours are meant, by the text they start with. */
const kept: Readonly<Record<number, string>> = { 224: "JFIF\0", 226: "ICC_PROFILE\0", 238: "Adobe" };

function isKept(bytes: Uint8Array, mark: number, content: number): boolean {
  if ((mark < firstApplication || mark > lastApplication) && mark !== comment) return true;
  const start = kept[mark];
  return start !== undefined && readText(bytes, content, start.length) === start;
}

function buildSegment(orientation: number): Uint8Array {
  const exif = buildExif(orientation);
  return joinBytes([Uint8Array.of(0xff, exifSegment, 0, exif.length + 8), toBytes("Exif\0\0"), exif]);
}

/** Of bytes that `parseJpeg` can read. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const view = createView(bytes);
  const pieces: Uint8Array[] = [];
  let orientation = upright;
  // Runs of what is kept, from the start mark on.
  let from = 2;
  for (let at = findMark(bytes, 2); at >= 0; ) {
    const mark = view.getUint8(at);
    if (mark === endOfImage) {
      pieces.push(bytes.subarray(from, at + 1));
      break;
    }
    const end = at + 1 + view.getUint16(at + 1);
    const content = at + 3;
    if (!isKept(bytes, mark, content)) {
      pieces.push(bytes.subarray(from, at - 1));
      from = end;
      if (mark === exifSegment && readText(bytes, content, 6) === "Exif\0\0")
        orientation = readOrientation(bytes.subarray(content + 6, end));
    }
    at = findMark(bytes, end);
  }
  const turned = orientation === upright ? [] : [buildSegment(orientation)];
  return joinBytes([bytes.subarray(0, 2), ...turned, ...pieces]);
}
