/** Films and sounds made byte by byte: as small as can be, with all that recorders and programs write into them. */

const latin = (text: string) => Buffer.from(text, "latin1");
const uint32 = (number: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
};

/** A word that no cleaned file may hold; each use has a number of its own, so that a failure says which. */
export const secret = (name: string) => latin(`SECRET ${name} 22.5431N 113.9450E`);

export function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([uint32(body.length + 8), latin(type), body]);
}

const zeros = (count: number) => Buffer.alloc(count);
const full = (version = 0) => Buffer.from([version, 0, 0, 0]);

/** Samples at a place that is known only when the file is laid: `at` is that of the first. */
interface Track {
  readonly handler: string;
  readonly sizes: readonly number[];
  readonly at: number;
  readonly version?: number;
}

function makeTrack({ handler, sizes, at, version = 0 }: Track): Buffer {
  const times = latin("SECRETtimes12345").subarray(0, version === 1 ? 16 : 8);
  const compressor = Buffer.concat([zeros(34), secret("compressor").subarray(0, 32), zeros(4)]);
  const entry =
    handler === "vide" ? box("avc1", zeros(8), compressor, box("avcC", latin("avcdata"))) : box("mp4a", zeros(20));
  return box(
    "trak",
    box("tkhd", full(version), times, zeros(60)),
    box("edts", box("elst", full(), uint32(0))),
    box("udta", box("name", secret("track name"))),
    box("meta", secret("track meta")),
    box(
      "mdia",
      box("mdhd", full(version), times, zeros(12)),
      box("hdlr", full(), zeros(4), latin(handler), latin("appl"), zeros(8), secret("handler")),
      box(
        "minf",
        box(handler === "vide" ? "vmhd" : "smhd", zeros(8)),
        box("dinf", box("dref", full(), uint32(1), box("alis", full(), secret("path")))),
        box(
          "stbl",
          box("stsd", full(), uint32(1), entry),
          box("stts", full(), uint32(0)),
          box("stsc", full(), uint32(1), uint32(1), uint32(2), uint32(1)),
          box("stsz", full(), uint32(0), uint32(sizes.length), ...sizes.map(uint32)),
          box(
            "stco",
            full(),
            uint32(sizes.length / 2),
            ...sizes.flatMap((_, index) =>
              index % 2 === 0 ? [uint32(at + sizes.slice(0, index).reduce((sum, size) => sum + size, 0))] : [],
            ),
          ),
          box("uuid", secret("table")),
        ),
      ),
    ),
  );
}

/** What is seen and heard, which has to stay. */
export const played = { film: latin("filmfilmFILM"), sound: latin("soundSOUND") } as const;

export interface FilmWishes {
  /** Positions beside the film, as helmets and drones write them. */
  readonly positions?: boolean;
  readonly version?: number;
  readonly sound?: boolean;
}

export function makeMp4({ positions = true, version = 0, sound = true }: FilmWishes = {}): Buffer {
  const ftyp = box("ftyp", latin("isom"), uint32(0), latin("isommp42"));
  const gps = secret("sample of a position").subarray(0, 24);
  const data = Buffer.concat([
    played.film,
    positions ? gps : zeros(0),
    sound ? played.sound : zeros(0),
    secret("left over"),
  ]);
  const first = ftyp.length + 8;
  const film: Track = { handler: "vide", sizes: [4, 4, 2, 2], at: first, version };
  const positionTrack: Track = { handler: "meta", sizes: [12, 12], at: first + played.film.length };
  const soundAt = first + played.film.length + (positions ? gps.length : 0);
  const soundTrack: Track = { handler: "soun", sizes: [5, 5], at: soundAt };
  return Buffer.concat([
    ftyp,
    box("mdat", data),
    box(
      "moov",
      box("mvhd", full(), latin("SECRETda"), zeros(88)),
      makeTrack(film),
      ...(positions ? [makeTrack(positionTrack)] : []),
      ...(sound ? [makeTrack(soundTrack)] : []),
      box("udta", box("\u00A9xyz", secret("place")), box("meta", full(), secret("device"))),
      box("meta", full(), box("keys", secret("com.apple.quicktime.location.ISO6709"))),
      box("uuid", secret("xmp")),
    ),
    box("free", secret("old udta")),
    box("uuid", secret("xmp of the file")),
    box("meta", full(), secret("meta of the file")),
  ]);
}

function element(id: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const name = Buffer.from(id.toString(16).padStart(2 * Math.ceil(id.toString(16).length / 2), "0"), "hex");
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE((1n << 56n) | BigInt(body.length));
  return Buffer.concat([name, size, body]);
}

/** A part whose size is not known while it is written. */
const open = (id: number, ...content: readonly Uint8Array[]) =>
  Buffer.concat([
    Buffer.from(id.toString(16), "hex"),
    Buffer.from([0x01, 255, 255, 255, 255, 255, 255, 255]),
    ...content,
  ]);

const webmTrack = (number: number, type: number) =>
  element(
    0xae,
    element(0xd7, Buffer.from([number])),
    element(0x83, Buffer.from([type])),
    element(0x536e, secret(`name of track ${number}`)),
    element(0x86, latin("V_VP9")),
    element(0x258688, secret("name of a codec")),
  );

export function makeWebm({ live = false }: { readonly live?: boolean } = {}): Buffer {
  const block = (track: number, data: Uint8Array) => element(0xa3, Buffer.from([0x80 | track, 0, 0, 0x80]), data);
  const group = (track: number, data: Uint8Array) =>
    element(0xa0, element(0xa1, Buffer.from([0x80 | track, 0, 0, 0]), data));
  const cluster = [
    element(0xe7, Buffer.from([0])),
    block(1, played.film),
    block(3, secret("block")),
    group(3, secret("group")),
    group(2, played.sound),
  ];
  const parts = [
    element(
      0x114d9b74,
      element(0x4dbb, element(0x53ab, Buffer.from("1254c367", "hex")), element(0x53ac, Buffer.from([9]))),
      element(0x4dbb, element(0x53ab, Buffer.from("1549a966", "hex"))),
    ),
    element(
      0x1549a966,
      element(0xbf, latin("sum1")),
      element(0x2ad7b1, Buffer.from([15, 66, 64])),
      element(0x7ba9, secret("title")),
      element(0x4461, latin("SECRETda")),
      element(0x4d80, secret("program")),
      element(0x5741, secret("writing program")),
      element(0x7384, secret("file name")),
      element(0x73a4, latin("SECRETuid1234567")),
    ),
    element(0x1654ae6b, webmTrack(1, 1), webmTrack(2, 2), webmTrack(3, 0x21)),
    element(0x1254c367, element(0x7373, secret("tag"))),
    (live ? open : element)(0x1f43b675, ...cluster),
    (live ? open : element)(0x1f43b675, block(1, played.film)),
    element(0x1941a469, secret("attachment")),
    element(0x1043a770, secret("chapter")),
    element(0xec, secret("void")),
  ];
  return Buffer.concat([
    element(0x1a45dfa3, element(0x4282, latin("webm"))),
    (live ? open : element)(0x18538067, ...parts),
  ]);
}

const safe = (size: number) => Buffer.from([(size >> 21) & 127, (size >> 14) & 127, (size >> 7) & 127, size & 127]);
const little = (number: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
};

/** Frames of sound, as a decoder finds them. */
export const frames = Buffer.concat([
  Buffer.from([0xff, 0xfb, 0x90, 0x64]),
  latin("mpegdata"),
  Buffer.from([0xff, 0xfb, 0x90, 0x64]),
  latin("mpegmore"),
]);

export const mp3Tags = {
  id3v2: Buffer.concat([latin("ID3"), Buffer.from([4, 0, 0]), safe(secret("id3v2").length), secret("id3v2")]),
  "id3v2 with a footer": Buffer.concat([
    latin("ID3"),
    Buffer.from([4, 0, 0x10]),
    safe(secret("footer").length),
    secret("footer"),
    latin("3DI"),
    Buffer.from([4, 0, 0x10]),
    safe(secret("footer").length),
  ]),
  id3v1: Buffer.concat([latin("TAG"), secret("id3v1"), zeros(125 - secret("id3v1").length)]),
  "id3v1, enhanced": Buffer.concat([
    latin("TAG+"),
    secret("enhanced"),
    zeros(223 - secret("enhanced").length),
    latin("TAG"),
    secret("id3v1"),
    zeros(125 - secret("id3v1").length),
  ]),
  ape: Buffer.concat([
    ...[0xa0000000, 0x80000000].map((flags, at) => {
      const mark = Buffer.concat([
        latin("APETAGEX"),
        little(2000),
        little(secret("ape").length + 32),
        little(1),
        little(flags),
        zeros(8),
      ]);
      return at === 0 ? Buffer.concat([mark, secret("ape")]) : mark;
    }),
  ]),
  lyrics: Buffer.concat([
    latin("LYRICSBEGIN"),
    secret("lyrics"),
    latin(String(secret("lyrics").length + 11).padStart(6, "0")),
    latin("LYRICS200"),
  ]),
} as const;

/** A page holds whole packets and, where `goesOn`, the start of one more. */
export function oggPage(
  serial: number,
  sequence: number,
  flags: number,
  packets: readonly Uint8Array[],
  goesOn = false,
): Buffer {
  const sizes = packets.flatMap(({ length }, at) => {
    const segments = Array.from({ length: Math.floor(length / 255) }, () => 255);
    return goesOn && at === packets.length - 1 ? segments : [...segments, length % 255];
  });
  const head = Buffer.concat([
    latin("OggS"),
    Buffer.from([0, flags]),
    zeros(8),
    little(serial),
    little(sequence),
    zeros(4),
    Buffer.from([sizes.length]),
    Buffer.from(sizes),
  ]);
  const page = Buffer.concat([head, ...packets]);
  page.writeUInt32LE(sumOgg(page), 22);
  return page;
}

/** The checksum of a page, bit by bit, as the specification has it. */
export function sumOgg(page: Uint8Array): number {
  let sum = 0;
  for (const [at, byte] of page.entries()) {
    sum ^= (at >= 22 && at < 26 ? 0 : byte) << 24;
    for (let bit = 0; bit < 8; bit += 1) sum = sum < 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}

const comments = (name: string, filler = 0) =>
  Buffer.concat([
    little(secret(name).length),
    secret(name),
    little(1),
    little(secret("comment").length + filler),
    secret("comment"),
    Buffer.alloc(filler, "x"),
  ]);

export function makeOgg(kind: "vorbis" | "opus" | "speex" | "flac" | "long"): Buffer {
  const sound = Buffer.concat([latin("audio"), played.sound]);
  if (kind === "vorbis")
    return Buffer.concat([
      oggPage(7, 0, 2, [Buffer.concat([latin("\x01vorbis"), zeros(23)])]),
      oggPage(7, 1, 0, [
        Buffer.concat([latin("\x03vorbis"), comments("vorbis"), Buffer.from([1])]),
        latin("\x05vorbissetup"),
      ]),
      oggPage(7, 2, 4, [sound]),
    ]);
  if (kind === "opus")
    return Buffer.concat([
      oggPage(7, 0, 2, [latin("OpusHead12345678901")]),
      oggPage(7, 1, 0, [Buffer.concat([latin("OpusTags"), comments("opus")])]),
      oggPage(7, 2, 4, [sound]),
    ]);
  if (kind === "speex")
    return Buffer.concat([
      oggPage(7, 0, 2, [latin("Speex   1.2")]),
      oggPage(7, 1, 0, [comments("speex")]),
      oggPage(7, 2, 4, [sound]),
    ]);
  if (kind === "flac") {
    const block = (type: number, content: Uint8Array) =>
      Buffer.concat([Buffer.from([type]), uint32(content.length).subarray(1), content]);
    return Buffer.concat([
      oggPage(7, 0, 2, [Buffer.concat([latin("\x7fFLAC"), Buffer.from([1, 0, 0, 3]), latin("fLaC"), zeros(38)])]),
      oggPage(7, 1, 0, [
        block(4, comments("flac")),
        block(6, secret("picture")),
        block(0x80 | 2, secret("application")),
      ]),
      oggPage(7, 2, 4, [sound]),
    ]);
  }
  // A picture in the comments: the packet fills a page and goes on upon the next, between pages of another stream.
  const packet = Buffer.concat([latin("OpusTags"), comments("long", 255 * 255)]);
  const cut = 255 * 255;
  return Buffer.concat([
    oggPage(7, 0, 2, [latin("OpusHead12345678901")]),
    oggPage(8, 0, 2, [latin("OpusHead12345678901")]),
    oggPage(7, 1, 0, [packet.subarray(0, cut)], true),
    oggPage(8, 1, 0, [Buffer.concat([latin("OpusTags"), comments("second")])]),
    oggPage(7, 2, 1, [packet.subarray(cut)]),
    oggPage(7, 3, 4, [sound]),
    oggPage(8, 2, 4, [sound]),
  ]);
}
