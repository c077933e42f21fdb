/** What parts the cells of a table: files and what is typed or pasted come with commas, tabs and semicolons, narrow and wide. */

/** THE list, tried in this order: cells between tabs may hold commas. A wide comma may stand in a cell between narrow ones. */
const candidates = [["\t"], [","], [";"], [",", "，"], [";", "；"]] as const;

export type Delimiters = (typeof candidates)[number];

/** Those of which every line has as many; nothing when there are none. What stands in quotation marks parts nothing. */
export function findDelimiters(text: string): Delimiters | undefined {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "");
  return candidates.find((marks) => {
    const [first = 0, ...rest] = lines.map(
      (line) => [...line].filter((sign) => marks.some((mark) => mark === sign)).length,
    );
    return first > 0 && rest.every((count) => count === first);
  });
}
