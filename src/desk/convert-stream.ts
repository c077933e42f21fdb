/** A stream of UTF-8 to the same stream converted, line for line. Called by `desk convert`; knows nothing of the command line. */
import type { Converter } from "../variants/converter.ts";

/** Text of whole lines as the bytes come in, the last one with or without its line end. Throws a TypeError for what is not UTF-8. */
async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  // Pieces of one line are joined once: a file of a single line must not be copied for every chunk.
  let rest: string[] = [];
  for await (const chunk of input) {
    const text = decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf("\n") + 1;
    if (end > 0) {
      yield rest.join("") + text.slice(0, end);
      rest = [];
    }
    if (end < text.length) rest.push(text.slice(end));
  }
  const last = rest.join("") + decoder.decode();
  if (last !== "") yield last;
}

/** Each line is converted by itself, so quotation marks are paired within it; line ends stay as they are. */
export async function* convertStream(input: AsyncIterable<Uint8Array>, convert: Converter): AsyncGenerator<string> {
  for await (const lines of readLines(input)) {
    yield lines
      .split("\n")
      .map((line) => convert(line))
      .join("\n");
  }
}
