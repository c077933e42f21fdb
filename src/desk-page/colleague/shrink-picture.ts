/** Pictures for a file that is sent around: none wider than a page shows it, as addresses that hold their bytes. */
import { toBase64 } from "../../stores/base64.ts";
import { drawPhotograph } from "../draw-on-canvas.ts";
import { typeOf } from "../editions/file-addresses.ts";

/** Pixels: a text's column once and a half. */
const mostWidth = 1200;

/** Smaller ones stay as they are. */
const smallBytes = 200_000;

export const formatAddress = (type: string, bytes: Uint8Array) => `data:${type};base64,${toBase64(bytes)}`;

async function shrink(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Blob> {
  const whole = new Blob([bytes], { type });
  const canvas = await drawPhotograph(whole, mostWidth);
  const smaller = await canvas.convertToBlob({ type: "image/webp", quality: 0.8 });
  return smaller.size < whole.size ? smaller : whole;
}

/** Of a file beside the story. */
export async function formatDataAddress(name: string, bytes: Uint8Array): Promise<string> {
  const type = typeOf(name);
  if (!/^image\/(?!svg)/.test(type) || bytes.length < smallBytes) return formatAddress(type, bytes);
  try {
    const blob = await shrink(bytes as Uint8Array<ArrayBuffer>, type);
    return formatAddress(blob.type, new Uint8Array(await blob.arrayBuffer()));
  } catch {
    // What the browser cannot draw it may still show.
    return formatAddress(type, bytes);
  }
}
