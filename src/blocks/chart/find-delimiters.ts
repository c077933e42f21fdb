/** What parts the cells of a table: files and what is typed or pasted come with commas, tabs and semicolons, narrow and wide. */

/** THE list, tried in this order: cells between tabs may hold commas. A wide comma may stand in a cell between narrow ones. */
const candidates = [["\t"], [","], [";"], [",", "，"], [";", "；"]] as const;

export type Delimiters = (typeof candidates)[number];

/** Lines that hold something, without what stands in quotation marks: that parts nothing. */
const listLines = (text: string) =>
  text
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "");

const countMarks = (line: string, marks: Delimiters) =>
  [...line].filter((sign) => marks.some((mark) => mark === sign)).length;

/** Those of which every line has as many; nothing when there are none. */
export function findDelimiters(text: string): Delimiters | undefined {
  const lines = listLines(text);
  return candidates.find((marks) => {
    const [first = 0, ...rest] = lines.map((line) => countMarks(line, marks));
    return first > 0 && rest.every((count) => count === first);
  });
}

/** Of lines that have not as many each, by the first: what is said of them is said of the cells they were meant to have. */
export function guessDelimiters(text: string): Delimiters {
  const [head = ""] = listLines(text);
  return candidates.find((marks) => countMarks(head, marks) > 0) ?? [","];
}
