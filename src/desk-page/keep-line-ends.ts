/**
 * A file as its editor sees it, with LF line ends and without the mark at its start, and back: what was not touched keeps its
 * bytes, whatever its line ends are.
 */

const mark = "\uFEFF";

/** What the desk shows of a file's text. */
export const showText = (raw: string): string =>
  (raw.startsWith(mark) ? raw.slice(mark.length) : raw).replace(/\r\n?/g, "\n");

/** Offsets in `raw` of every offset of what is shown of it. */
function listPlaces(raw: string): number[] {
  const places: number[] = [];
  for (let at = raw.startsWith(mark) ? 1 : 0; at < raw.length; at += 1) {
    places.push(at);
    if (raw[at] === "\r" && raw[at + 1] === "\n") at += 1;
  }
  return [...places, raw.length];
}

/** `raw` with what is shown of it changed to `shown`; new lines end as the others do. */
export function keepLineEnds(raw: string, shown: string): string {
  const before = showText(raw);
  if (before === shown) return raw;
  let start = 0;
  while (start < before.length && before[start] === shown[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(before.length, shown.length) - start &&
    before[before.length - 1 - end] === shown[shown.length - 1 - end]
  )
    end += 1;
  const places = listPlaces(raw);
  const lineEnd = /\r\n?/.exec(raw)?.[0] ?? "\n";
  const typed = shown.slice(start, shown.length - end).replaceAll("\n", lineEnd);
  return raw.slice(0, places[start]) + typed + raw.slice(places[before.length - end]);
}
