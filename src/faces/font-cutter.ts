/**
 * Cuts a font down to some characters: HarfBuzz, driven directly. A font of three megabytes is laid into its memory once, where
 * subset-font lays it there twice for every cut, which takes four to ten times as long; the bytes are the same (a test).
 */
import { once } from "../once.ts";

/** As much of HarfBuzz's WebAssembly as is used; whatever is no length or code is an address in its memory. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  hb_blob_create(data: number, bytes: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** Of hb.h and hb-subset.h. */
const writable = 2;
const layoutFeatures = 6;
const noHinting = 1;

/** Gives the font (SFNT) that holds the characters of a text, with all its features and no hints. */
export type CutFont = (text: string) => Uint8Array<ArrayBuffer>;

const openHarfBuzz = once(async (code: Uint8Array<ArrayBuffer>): Promise<HarfBuzz> => {
  const { instance } = await WebAssembly.instantiate(code);
  const harfBuzz = instance.exports as unknown as HarfBuzz;
  harfBuzz._initialize();
  return harfBuzz;
});

/** `code` is HarfBuzz's WebAssembly, `font` SFNT: it stays in memory. */
export async function createFontCutter(code: Uint8Array<ArrayBuffer>, font: Uint8Array): Promise<CutFont> {
  const hb = await openHarfBuzz(code);
  // Anew each time: memory that has grown is another buffer.
  const memory = () => new Uint8Array(hb.memory.buffer);
  const place = hb.malloc(font.length);
  memory().set(font, place);
  const blob = hb.hb_blob_create(place, font.length, writable, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  return (text) => {
    const input = hb.hb_subset_input_create_or_fail();
    const features = hb.hb_subset_input_set(input, layoutFeatures);
    hb.hb_set_clear(features);
    hb.hb_set_invert(features);
    hb.hb_subset_input_set_flags(input, noHinting);
    const characters = hb.hb_subset_input_unicode_set(input);
    for (const character of text) hb.hb_set_add(characters, character.codePointAt(0) ?? 0);
    const cut = hb.hb_subset_or_fail(face, input);
    hb.hb_subset_input_destroy(input);
    if (cut === 0) throw new Error("HarfBuzz could not cut the font");
    const result = hb.hb_face_reference_blob(cut);
    const start = hb.hb_blob_get_data(result, 0);
    const bytes = memory().slice(start, start + hb.hb_blob_get_length(result));
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(cut);
    return bytes;
  };
}
