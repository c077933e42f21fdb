/**
 * The top of a content file: its bytes up to the end of the front matter, the closing fence with them; all of them when it has
 * none. Whoever lists a thousand stories reads, sends and decodes no more.
 */

const newLine = 10;
const hyphen = 45;
/** What may stand behind a fence: a tab, a carriage return, a blank. */
const blanks = new Set([9, 13, 32]);

/** Whether a line that is nothing but a fence begins at `at`. */
function isFence(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== hyphen || bytes[at + 1] !== hyphen || bytes[at + 2] !== hyphen) return false;
  let end = at + 3;
  while (blanks.has(bytes[end] ?? newLine)) end += 1;
  return end >= bytes.length || bytes[end] === newLine;
}

export function cutTop(bytes: Uint8Array): Uint8Array {
  for (let end = bytes.indexOf(newLine); end >= 0; end = bytes.indexOf(newLine, end + 1))
    if (isFence(bytes, end + 1)) return bytes.subarray(0, end + 4);
  return bytes;
}
