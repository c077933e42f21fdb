/** How many of two lists are alike, from the start and from the end. */
export function countAlike(old: readonly string[], fresh: readonly string[]): { start: number; end: number } {
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  return { start, end };
}
