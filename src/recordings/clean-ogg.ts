/**
 * Ogg: pages of several streams. The second packet of a stream holds comments, where the place and the device stand beside title
 * and artist; it is written anew, empty and as long as it was, and the checksums of its pages with it.
 */
import { createView, readText } from "../photographs/read-bytes.ts";

interface Page {
  readonly start: number;
  readonly end: number;
}

/** A packet: offsets of its bytes, which may lie on several pages. */
interface Packet {
  readonly places: number[];
  readonly pages: Page[];
}

const headerLength = 27;

/** THE list of streams, by how their first packet begins: how the packet of comments begins, and what stands behind the list. */
const streams: readonly (readonly [start: string, prefix: string, behind: readonly number[]])[] = [
  ["\x01vorbis", "\x03vorbis", [1]],
  ["OpusHead", "OpusTags", []],
  ["Speex   ", "", []],
  ["\x80theora", "\x81theora", []],
];

const polynomial = 0x04c11db7;
const table = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) rest = rest < 0 ? (rest << 1) ^ polynomial : rest << 1;
  return rest >>> 0;
});

/** Over the whole page, its own place counted as zero. */
function writeChecksum(bytes: Uint8Array, { start, end }: Page): void {
  const view = createView(bytes);
  view.setUint32(start + 22, 0, true);
  let sum = 0;
  for (const byte of bytes.subarray(start, end)) sum = ((sum << 8) ^ (table[(sum >>> 24) ^ byte] ?? 0)) >>> 0;
  view.setUint32(start + 22, sum, true);
}

/** The packets that begin on a page are pushed to `packets`; the first may go on one that began before. */
function readPage(bytes: Uint8Array, start: number, packets: Packet[], most: number): Page {
  const view = createView(bytes);
  if (readText(bytes, start, 4) !== "OggS") throw new RangeError("no page");
  const count = view.getUint8(start + 26);
  const sizes = bytes.subarray(start + headerLength, start + headerLength + count);
  let at = start + headerLength + count;
  const page = { start, end: sizes.reduce((sum, size) => sum + size, at) };
  if (page.end > bytes.length) throw new RangeError("a page breaks off");
  const goesOn = (view.getUint8(start + 5) & 1) !== 0;
  let packet = goesOn ? packets.at(-1) : undefined;
  for (const size of sizes) {
    if (packet === undefined) {
      if (packets.length >= most) break;
      packet = { places: [], pages: [] };
      packets.push(packet);
    }
    for (let offset = 0; offset < size; offset += 1) packet.places.push(at + offset);
    if (packet.pages.at(-1) !== page) packet.pages.push(page);
    at += size;
    // A full segment says that the packet goes on.
    if (size < 255) packet = undefined;
  }
  return page;
}

const readPacket = (bytes: Uint8Array, { places }: Packet, length: number) =>
  String.fromCharCode(...places.slice(0, length).map((at) => bytes[at] ?? 0));

/** No program, no comments: two numbers of four bytes, both nought. */
const empty = [0, 0, 0, 0, 0, 0, 0, 0];

function writePacket(bytes: Uint8Array, { places, pages }: Packet, content: readonly number[]): void {
  if (places.length < content.length) throw new RangeError("no room for an empty list");
  for (const [index, at] of places.entries()) bytes[at] = content[index] ?? 0;
  for (const page of pages) writeChecksum(bytes, page);
}

const flacStart = "\x7fFLAC";
const flacComments = 4;
const flacPadding = 1;

/** FLAC: one packet for each block of metadata; the first is that of comments, the last has its high bit set. */
function cleanFlac(bytes: Uint8Array, packets: readonly Packet[]): void {
  for (const packet of packets) {
    const [type = 0, ...size] = packet.places.slice(0, 4).map((at) => bytes[at] ?? 0);
    if (type === 0xff) return;
    const kind = type & 0x7f;
    // A table of places (3) says nothing of anybody.
    const wanted = kind === flacComments ? flacComments : flacPadding;
    if (kind !== 3) writePacket(bytes, packet, [(type & 0x80) | wanted, ...size]);
    if ((type & 0x80) !== 0) return;
  }
}

function cleanStream(bytes: Uint8Array, [first, second, ...others]: readonly Packet[]): boolean {
  if (first === undefined || second === undefined) return false;
  if (readPacket(bytes, first, 5) === flacStart) {
    cleanFlac(bytes, [second, ...others]);
    return true;
  }
  const start = readPacket(bytes, first, 8);
  const stream = streams.find(([name]) => start.startsWith(name));
  if (stream === undefined) return false;
  const [, prefix, behind] = stream;
  if (readPacket(bytes, second, prefix.length) !== prefix) return false;
  writePacket(bytes, second, [...Array.from(prefix, (character) => character.charCodeAt(0)), ...empty, ...behind]);
  return true;
}

/** Packets of a stream that are looked at: blocks of metadata are few. */
const mostPackets = 64;

export function cleanOgg(bytes: Uint8Array): Uint8Array | undefined {
  const view = createView(bytes);
  const packets = new Map<number, Packet[]>();
  const all: Packet[][] = [];
  for (let at = 0; at < bytes.length; ) {
    const serial = view.getUint32(at + 14, true);
    const begins = (view.getUint8(at + 5) & 2) !== 0;
    const own = begins ? [] : (packets.get(serial) ?? []);
    if (begins) all.push(own);
    packets.set(serial, own);
    at = readPage(bytes, at, own, mostPackets).end;
  }
  return all.length > 0 && all.every((own) => cleanStream(bytes, own)) ? bytes : undefined;
}
