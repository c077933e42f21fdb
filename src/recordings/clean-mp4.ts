/**
 * MP4 and M4A: boxes within boxes. What film and sound need stays, every other box becomes `free` and empty: recorders write the
 * place and the device into `udta`, `meta` and `uuid`, and whole tracks of positions beside the film. Nothing changes its place,
 * because the tables of samples name places in the file.
 */
import { type Box, blank, listBoxes, readBody } from "./boxes.ts";
import { listSampleRanges } from "./sample-ranges.ts";

/** THE boxes that stay, in each box that is looked into. */
const kept: Readonly<Record<string, string>> = {
  "": "ftyp styp moov mdat moof sidx mfra pdin",
  moov: "mvhd trak mvex iods",
  moof: "mfhd traf",
  traf: "tfhd tfdt trun sbgp sgpd subs saiz saio senc",
  trak: "tkhd edts mdia tapt",
  mdia: "mdhd hdlr minf elng",
  minf: "vmhd smhd hdlr dinf stbl",
  dinf: "dref",
  stbl: "stsd stts ctts cslg stsc stsz stz2 stco co64 stss stsh padb stdp sdtp sbgp sgpd subs saiz saio",
};

const played = new Set(["vide", "soun"]);

/** When it was made and last changed: in the second version of a box of eight bytes each. */
function blankTimes(bytes: Uint8Array, { body }: Box): void {
  bytes.fill(0, body + 4, body + 4 + (bytes[body] === 1 ? 16 : 8));
}

/** Who made the handler, and what it calls itself. */
const blankHandlerName = (bytes: Uint8Array, { body, end }: Box) => void bytes.fill(0, body + 12, end);

/** Where data lies that stands in other files: paths of somebody's disk. */
function blankReferences(bytes: Uint8Array, { body, end }: Box): void {
  for (const entry of listBoxes(bytes, body + 8, end)) bytes.fill(0, entry.body + 4, entry.end);
}

/** The program that compressed the film, 32 bytes in each description. */
function blankCompressor(bytes: Uint8Array, { body, end }: Box): void {
  for (const entry of listBoxes(bytes, body + 8, end))
    bytes.fill(0, entry.start + 50, Math.min(entry.start + 82, entry.end));
}

const find = (boxes: readonly Box[], type: string) => boxes.find((box) => box.type === type);

/** `vide`, `soun`, or what else a track is for. */
function readHandler(bytes: Uint8Array, track: Box): string {
  const media = find(readBody(bytes, track), "mdia");
  const handler = media && find(readBody(bytes, media), "hdlr");
  return handler === undefined ? "" : String.fromCharCode(...bytes.subarray(handler.body + 8, handler.body + 12));
}

/** Cleans what is in a box; returns the tables of samples of the tracks that stay. */
function cleanBoxes(bytes: Uint8Array, boxes: readonly Box[], parent: string, handler = ""): Box[] {
  return boxes.flatMap((box) => {
    const { type } = box;
    const own = type === "trak" ? readHandler(bytes, box) : handler;
    if (!kept[parent]?.split(" ").includes(type) || (type === "trak" && !played.has(own))) {
      blank(bytes, box);
      return [];
    }
    if (["mvhd", "tkhd", "mdhd"].includes(type)) blankTimes(bytes, box);
    if (type === "hdlr") blankHandlerName(bytes, box);
    if (type === "dref") blankReferences(bytes, box);
    if (type === "stsd" && own === "vide") blankCompressor(bytes, box);
    if (kept[type] === undefined) return [];
    const inside = cleanBoxes(bytes, readBody(bytes, box), type, own);
    return type === "stbl" ? [box] : inside;
  });
}

/** Bytes of `mdat` that no film and no sound is made of: samples of the tracks that went, and what nobody names. */
function blankOtherData(bytes: Uint8Array, data: readonly Box[], tables: readonly Box[]): void {
  const ranges = tables.flatMap((table) => listSampleRanges(bytes, table)).sort((a, b) => a.start - b.start);
  for (const { body, end } of data) {
    let at = body;
    for (const range of ranges) {
      if (range.end <= at || range.start >= end) continue;
      if (range.start > at) bytes.fill(0, at, range.start);
      at = Math.min(range.end, end);
    }
    bytes.fill(0, at, end);
  }
}

export function cleanMp4(bytes: Uint8Array): Uint8Array | undefined {
  const boxes = listBoxes(bytes, 0, bytes.length);
  const movie = find(boxes, "moov");
  if (movie === undefined) return undefined;
  const inFragments = find(boxes, "moof") !== undefined;
  const tracks = readBody(bytes, movie).filter(({ type }) => type === "trak");
  const others = tracks.filter((track) => !played.has(readHandler(bytes, track)));
  // The samples of a film in fragments are named in each of them; what a track of positions holds would stay.
  if (tracks.length === others.length || (inFragments && others.length > 0)) return undefined;
  const tables = cleanBoxes(bytes, boxes, "");
  if (!inFragments)
    blankOtherData(
      bytes,
      boxes.filter(({ type }) => type === "mdat"),
      tables,
    );
  return bytes;
}
