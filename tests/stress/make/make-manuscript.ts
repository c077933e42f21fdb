/** Manuscripts as they come by mail: pages, Word files, plain text, Markdown of other systems; whole, damaged, hostile. */
import { buildDocx, item, note, paragraph, run, table } from "../../unit/import/build-docx.ts";
import { pick } from "../../unit/seeded.ts";
import { isXml } from "../judge/judge-html.ts";
import { listPayloads } from "../payloads.ts";
import type { Random } from "../property.ts";
import { writeOddity, writeSentence, writeWords } from "./make-text.ts";

export interface MadeManuscript {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Sentences that are the story's: they arrive, or the report says they did not. */
  readonly sentences: readonly string[];
}

const encode = (text: string) => new TextEncoder().encode(text);

function writeParagraphs(random: Random): string[] {
  const write = () => Array.from({ length: 1 + random(4) }, () => writeSentence(random)).join("");
  return Array.from({ length: 3 + random(5) }, write);
}
const spoil = (random: Random, text: string) =>
  random(4) === 0 ? `${text}${random(2) === 0 ? writeOddity(random) : pick(random, listPayloads())}` : text;

/** What a Word file can hold. */
const keepXml = (text: string) => [...text].filter((character) => isXml(character)).join("");

const open = ["<p>", "<div>", "<section><span>", "<div><div><p>", "<font size=3>"] as const;
const close = {
  "<p>": "</p>",
  "<div>": "</div>",
  "<section><span>": "</span></section>",
  "<div><div><p>": "</p></div></div>",
  "<font size=3>": "</font>",
} as const;

/** THE list of kinds. */
const kinds: readonly ((
  random: Random,
  title: string,
  paragraphs: readonly string[],
) => [name: string, bytes: Uint8Array])[] = [
  (random, title, paragraphs) => [
    "a.txt",
    encode(
      [title, ...paragraphs.map((text) => spoil(random, text))].join(pick(random, ["\n\n", "\r\n\r\n", "\n　　"])),
    ),
  ],
  (random, title, paragraphs) => [
    "a.md",
    encode(
      `${random(2) === 0 ? `---\ntitle: ${JSON.stringify(title)}\n---\n\n` : `# ${title}\n\n`}${paragraphs.map((text) => spoil(random, text)).join("\n\n")}\n`,
    ),
  ],
  (random, title, paragraphs) => {
    const tag = pick(random, open);
    const body = paragraphs.map((text) => `${tag}${spoil(random, text)}${close[tag]}`).join("");
    return [
      "a.html",
      encode(
        `<!doctype html><html><head><meta charset=utf-8><title>${title}</title></head><body><h1>${title}</h1><article>${body}</article></body></html>`,
      ),
    ];
  },
  (random, title, paragraphs) => {
    const body = paragraphs.map((text) =>
      pick(random, [
        () => paragraph(run(keepXml(spoil(random, text)))),
        () => paragraph(run(text, "<w:b/>")),
        () => item(text, 1),
        () => paragraph(run(text) + note(1)),
      ])(),
    );
    const cells = table([
      [writeWords(random), "1"],
      [writeWords(random), "2"],
    ]);
    return [
      "a.docx",
      buildDocx({
        body: [paragraph(run(title), "S0"), ...body, ...(random(3) === 0 ? [cells] : [])].join(""),
        notes: [writeWords(random)],
      }),
    ];
  },
];

export function makeManuscript(random: Random): MadeManuscript {
  const title = writeWords(random);
  const paragraphs = writeParagraphs(random);
  const [name, bytes] = pick(random, kinds)(random, title, paragraphs);
  // One in ten arrives torn.
  const torn = random(10) === 0;
  return { name, bytes: torn ? bytes.slice(0, random(bytes.length)) : bytes, sentences: torn ? [] : paragraphs };
}
