/**
 * The front matter of a file as it is typed: with its fences and the blank lines under it; the text is what stands below. `text`
 * has LF line ends.
 */
export function cutHead(text: string): string {
  const lines = text.split("\n");
  if (lines[0]?.trimEnd() !== "---") return "";
  const isFence = (line: string, at: number) => at > 0 && line.trimEnd() === "---";
  const isBlank = (line: string) => line.trim() === "";
  const close = lines.findIndex(isFence);
  // Without its second fence it goes as far as somebody would have written one.
  const last = close < 0 ? lines.findIndex(isBlank) : close;
  if (last < 0) return text;
  // The last line is no blank one: it has no end, and the text begins on it.
  const next = lines.findIndex((line, at) => at > last && !(isBlank(line) && at < lines.length - 1));
  return next < 0
    ? text
    : lines
        .slice(0, next)
        .map((line) => `${line}\n`)
        .join("");
}
