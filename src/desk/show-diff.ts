/** What a change does to a file, line by line, for an editor who decides whether it is written. Prints nothing itself. */
import { structuredPatch } from "diff";

/** Lines shown around a change. */
const context = 2;

/** Each place of change with its first line; `-` is taken away, `+` comes in. Empty when nothing changes. */
export function formatDiff(before: string, after: string, file: string): string {
  const { hunks } = structuredPatch(file, file, before, after, undefined, undefined, {
    context,
    stripTrailingCr: true,
  });
  return hunks
    .map(({ oldStart, lines }) => {
      const shown = lines.filter((line) => !line.startsWith("\\")).map((line) => `  ${line}`);
      return [`${file}:${oldStart}`, ...shown].join("\n");
    })
    .join("\n");
}
