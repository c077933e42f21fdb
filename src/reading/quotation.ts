/**
 * A quotation that leads back to its place: the words, where they are from, and an address with a text fragment, which shows
 * them marked (https://wicg.github.io/scroll-to-text-fragment/).
 */

/** Up to so many characters a quotation is named whole, beyond by its beginning and its end. */
const mostWholeCharacters = 24;
const partCharacters = 10;

/** `-` and `,` have a meaning in a text fragment. */
const encode = (text: string) => encodeURIComponent(text).replaceAll("-", "%2D");

/** `text` as the reader selected it: breaks between paragraphs are its line ends. */
export function formatTextFragment(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const [first = "", last = ""] = [lines[0]?.trim(), lines.at(-1)?.trim()];
  if (lines.length < 2 && [...first].length <= mostWholeCharacters) return `:~:text=${encode(first)}`;
  return `:~:text=${encode([...first].slice(0, partCharacters).join(""))},${encode([...last].slice(-partCharacters).join(""))}`;
}

/** Fills the places of a template such as `「{text}」——{title}\n{url}`. */
export function formatQuotation(template: string, text: string, title: string, address: string): string {
  const url = new URL(address);
  url.hash = formatTextFragment(text);
  const words: Readonly<Record<string, string>> = {
    text: text.trim().replace(/\s*\n\s*/g, "\n"),
    title,
    url: url.href,
  };
  return template.replace(/\{(text|title|url)\}/g, (_, name: string) => words[name] ?? "");
}
