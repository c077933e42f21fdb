/** What would change in a file, as a unified diff; coloured where the stream is a terminal that wants it. */
import { styleText } from "node:util";
import { createTwoFilesPatch } from "diff";

const colours = { "+": "green", "-": "red", "@": "cyan" } as const;

/** Line ends do not count. */
export function formatDiff(file: string, before: string, after: string, stream: NodeJS.WritableStream): string {
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 1,
    stripTrailingCr: true,
  });
  return patch
    .split("\n")
    .filter((line) => !line.startsWith("====="))
    .map((line) => {
      const colour = /^(?:\+\+\+|---) /.test(line) ? "bold" : colours[line.charAt(0) as keyof typeof colours];
      return colour === undefined ? line : styleText(colour, line, { stream });
    })
    .join("\n");
}
