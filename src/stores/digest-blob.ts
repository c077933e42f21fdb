/**
 * The version of a file: the digest by which git knows its bytes, so that a disk, a host's list and a page that only has the
 * text call the same bytes by the same name. It tells versions apart and is no protection against anybody.
 */
export async function digestBlob(bytes: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-1", whole));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
