/** Letters: the newest stories of each edition as HTML and as plain text, for whichever service sends them. */
import { encodeText, nameFile, type WriteExport } from "../exporter.ts";
import { formatLetterHtml, formatLetterText, type Letter } from "./format-letter.ts";
import { describeStory } from "./letter-stories.ts";

/** Bytes; the most widespread program cuts off what goes beyond 102 KB. */
export const mostBytes = 100_000;

/** As many of the newest stories as go into a letter. */
export function fitLetter(letter: Letter): { readonly html: Uint8Array; readonly letter: Letter } {
  const html = encodeText(formatLetterHtml(letter));
  const { stories } = letter;
  if (html.length <= mostBytes || stories.length <= 1) return { html, letter };
  return fitLetter({ ...letter, stories: stories.slice(0, -1) });
}

export const writeLetter: WriteExport = (order) => {
  const { selection, tag } = order;
  const whole: Letter = { tag, title: selection.title, stories: selection.editions.map(describeStory) };
  const { html, letter: fitting } = fitLetter(whole);
  const files = [
    { name: nameFile(order, "letter.html"), bytes: html },
    { name: nameFile(order, "letter.txt"), bytes: encodeText(formatLetterText(fitting)) },
  ];
  return Promise.resolve({ files, notes: [] });
};
