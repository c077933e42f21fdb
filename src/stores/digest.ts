/** Digests of bytes by the machine's own code; the same in browsers and in Node. */

/** In hex. */
export async function digest(algorithm: "SHA-1" | "SHA-256", bytes: Uint8Array): Promise<string> {
  const made = new Uint8Array(await crypto.subtle.digest(algorithm, bytes as Uint8Array<ArrayBuffer>));
  return Array.from(made, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
