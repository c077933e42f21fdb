/** Nothing that a recorder wrote stays in a film or a sound, and nothing that is seen or heard goes or changes its place. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { cleanRecording } from "../../../src/recordings/clean-recording.ts";
import {
  box,
  frames,
  makeMp4,
  makeOgg,
  makeWebm,
  mp3Tags,
  oggPage,
  played,
  secret,
  sumOgg,
} from "./recording-bytes.ts";

const clean = (bytes: Uint8Array) => {
  const cleaned = cleanRecording(new Uint8Array(bytes));
  return cleaned && Buffer.from(cleaned);
};
const read = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("latin1");
const places = (bytes: Uint8Array | undefined) =>
  Object.values(played).map((data) => Buffer.from(bytes ?? []).indexOf(data));

/** Names and sizes of the boxes of a file. */
function listBoxes(bytes: Buffer, start = 0, end = bytes.length): string[] {
  const names: string[] = [];
  for (let at = start; at < end; at += bytes.readUInt32BE(at))
    names.push(`${read(bytes.subarray(at + 4, at + 8))} ${bytes.readUInt32BE(at)}`);
  return names;
}

describe("MP4", () => {
  test.each([
    ["a film with positions and sound", makeMp4()],
    ["a film alone", makeMp4({ positions: false, sound: false })],
    ["long times", makeMp4({ version: 1 })],
  ])("%s", (_name, film) => {
    expect(read(film)).toContain("SECRET");
    const cleaned = clean(film);
    expect(read(cleaned)).not.toMatch(/SECRET|22\.5431|appl/);
    expect(cleaned?.length).toBe(film.length);
    expect(places(cleaned)).toEqual(places(film));
    expect(read(cleaned)).toContain("avcdata");
  });

  test("boxes that go become free, as large as they were", () => {
    const film = makeMp4();
    const before = listBoxes(film);
    const after = listBoxes(clean(film) ?? Buffer.alloc(0));
    expect(after).toEqual(before.map((name) => name.replace(/^(?:uuid|meta)/, "free")));
  });

  test.each([
    ["cut off", makeMp4().subarray(0, -20)],
    ["without its tables", box("ftyp", Buffer.from("isom"))],
    ["without a film", Buffer.concat([box("ftyp", Buffer.from("isom")), box("moov", box("mvhd", Buffer.alloc(100)))])],
    ["positions in fragments", Buffer.concat([makeMp4(), box("moof", Buffer.alloc(8))])],
  ])("one that is %s is refused", (_name, film) => {
    expect(clean(film)).toBeUndefined();
  });

  test("a film in fragments keeps its data", () => {
    const film = Buffer.concat([
      makeMp4({ positions: false }),
      box(
        "moof",
        box("mfhd", Buffer.alloc(8)),
        box("traf", box("trun", Buffer.from("runs")), box("uuid", secret("fragment"))),
      ),
      box("mdat", Buffer.from("more")),
    ]);
    const cleaned = clean(film);
    expect(cleaned?.subarray(-4).toString()).toBe("more");
    expect(read(cleaned)).toContain("runs");
    expect(read(cleaned?.subarray(200))).not.toMatch(/SECRET (?:place|xmp|device|handler|fragment)/);
  });
});

describe("WebM", () => {
  test.each([
    ["as programs write it", makeWebm()],
    ["as browsers record it, without sizes", makeWebm({ live: true })],
  ])("%s", (_name, film) => {
    const cleaned = clean(film);
    expect(read(cleaned)).not.toMatch(/SECRET|22\.5431|sum1/);
    expect(cleaned?.length).toBe(film.length);
    expect(places(cleaned)).toEqual(places(film));
    expect(cleaned?.lastIndexOf(played.film)).toBe(film.lastIndexOf(played.film));
    // What is clean stays as it is.
    expect(clean(cleaned ?? Buffer.alloc(0))).toEqual(cleaned);
  });

  test("a film of ours", () => {
    const film = readFileSync(resolve(import.meta.dirname, "../../fixtures/recordings/clip.webm"));
    expect(read(film)).toMatch(/Lavf|ENCODER/);
    const cleaned = clean(film);
    expect(read(cleaned)).not.toMatch(/Lavf|ENCODER/);
    expect(cleaned?.length).toBe(film.length);
  });
});

describe("MP3", () => {
  const { id3v2, id3v1, ape, lyrics } = mp3Tags;
  test.each<[string, readonly Uint8Array[], readonly Uint8Array[]]>([
    ...Object.entries(mp3Tags).map(([name, tag]): [string, Uint8Array[], Uint8Array[]] =>
      name.startsWith("id3v2") ? [`${name} in front`, [tag], []] : [`${name} behind`, [], [tag]],
    ),
    ["ape in front", [ape], []],
    ["id3v2 behind, with a footer", [], [mp3Tags["id3v2 with a footer"]]],
    ["all of them", [id3v2, id3v2, Buffer.alloc(40), ape], [ape, lyrics, id3v1]],
    ["none", [], []],
  ])("%s", (_name, before, behind) => {
    expect(clean(Buffer.concat([...before, frames, ...behind]))).toEqual(frames);
  });

  test("a sound of ours", () => {
    const sound = readFileSync(resolve(import.meta.dirname, "../../fixtures/recordings/talk.mp3"));
    const cleaned = clean(sound);
    expect(sound.indexOf(cleaned ?? "none")).toBeGreaterThanOrEqual(0);
    expect(cleaned?.length).toBeGreaterThan(1000);
  });

  test.each([
    ["a tag that leads out of the file", id3v2.subarray(0, 20)],
    ["a tag and no sound", Buffer.concat([id3v2, Buffer.from("text")])],
  ])("%s is refused", (_name, bytes) => {
    expect(clean(bytes)).toBeUndefined();
  });
});

describe("Ogg", () => {
  test.each(["vorbis", "opus", "speex", "flac", "long"] as const)("%s", (kind) => {
    const sound = makeOgg(kind);
    const cleaned = clean(sound) ?? Buffer.alloc(0);
    expect(read(cleaned)).not.toMatch(/SECRET|22\.5431|xxxx/);
    expect(cleaned.length).toBe(sound.length);
    expect(places(cleaned)).toEqual(places(sound));
    if (kind === "vorbis") expect(read(cleaned)).toContain("\x05vorbissetup");
    const starts = [...read(cleaned).matchAll(/OggS/g)].map(({ index }) => index);
    for (const [at, start] of starts.entries()) {
      const page = cleaned.subarray(start, starts[at + 1]);
      expect(page.readUInt32LE(22)).toBe(sumOgg(page));
    }
  });

  test.each([
    ["a stream nobody knows", oggPage(1, 0, 2, [Buffer.from("fishead")])],
    ["pages that break off", makeOgg("opus").subarray(0, -3)],
    ["no comments", oggPage(1, 0, 2, [Buffer.from("OpusHead")])],
  ])("%s is refused", (_name, bytes) => {
    expect(clean(bytes)).toBeUndefined();
  });
});

test.each(["", "<!doctype html>", "RIFF0000WAVE", "\x00\x00\x00\x08free"])(
  "what is no recording is refused: %j",
  (text) => {
    expect(clean(Buffer.from(text, "latin1"))).toBeUndefined();
  },
);
