/**
 * SHA-256 at once: the browser's own answers later, and a reading waits for nothing. Only for the pictures of the story on the
 * desk; builds use the machine's.
 */

const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1)
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
};

/** The first 32 bits behind the point. */
const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) | 0;
const start = primes(8).map((prime) => fraction(Math.sqrt(prime)));
const rounds = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

function mix(state: Int32Array, block: DataView, at: number, words: Int32Array): void {
  for (let round = 0; round < 64; round += 1) {
    const [early, late] = [words[round - 15] ?? 0, words[round - 2] ?? 0];
    words[round] =
      round < 16
        ? block.getInt32(at + 4 * round)
        : (words[round - 16] ?? 0) +
          (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
          (words[round - 7] ?? 0) +
          (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const first =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[round] ?? 0) + (words[round] ?? 0);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) state[place] = (state[place] ?? 0) + word;
}

/** In hex. */
export function sha256(bytes: Uint8Array): string {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const state = Int32Array.from(start);
  const words = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) mix(state, view, at, words);
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
