/** One question on the terminal, answered with yes or with anything else; asked on `output`. */
import { createInterface } from "node:readline/promises";

export async function ask(question: string, output: NodeJS.WritableStream = process.stdout): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output });
  // Ctrl+C and Ctrl+D are answers too.
  const closed = new Promise<string>((settle) => terminal.once("close", () => settle("")));
  const answer = await Promise.race([terminal.question(question).catch(() => ""), closed]);
  terminal.close();
  return /^(?:y|yes|是|好)$/i.test(answer.trim());
}
