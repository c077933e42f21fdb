/**
 * The version of a file: the digest by which git knows its bytes, so that a disk, a host's list and a page that only has the
 * text call the same bytes by the same name. It tells versions apart and is no protection against anybody. `length` is that of the
 * digest in letters: repositories have one of two kinds.
 */
import { digest } from "./digest.ts";

export async function digestBlob(bytes: Uint8Array, length = 40): Promise<string> {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  return digest(length === 64 ? "SHA-256" : "SHA-1", whole);
}
