/** Bodies in Markdown with everything an editor may type, and a little of what nobody should. */
import { blocks } from "../../../src/blocks/blocks.ts";
import { pick } from "../../unit/seeded.ts";
import { listPayloads } from "../payloads.ts";
import type { Random } from "../property.ts";
import { makeCsv, makeDrawing } from "./make-files.ts";
import { writeOddity, writeSentence, writeWords } from "./make-text.ts";

export interface MadeBody {
  readonly markdown: string;
  /** Text of the files beside it, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Sentences that must be read in the edition it is written in, unless an error stops the story. */
  readonly sentences: readonly string[];
  /** Words that must be the same in every edition. */
  readonly kept: readonly string[];
}

interface Piece {
  readonly markdown: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly sentences?: readonly string[];
  readonly kept?: readonly string[];
}

/** A sentence with something around it or after it. */
function writeMarked(random: Random): Piece {
  const sentence = writeSentence(random);
  const words = writeWords(random);
  const said = (markdown: string): Piece => ({ markdown, sentences: [sentence] });
  return pick<() => Piece>(random, [
    () => said(sentence),
    () => said(`**${sentence}**`),
    () => said(`*${sentence}*`),
    () => said(`~~${sentence}~~`),
    () => said(`[${sentence}](https://example.org/?a=1&b=2)`),
    () => said(`[${sentence}](../of-another-day/)`),
    () => said(`${sentence}${writeOddity(random)}`),
    () => said(`${sentence}\`${words}\``),
    () => said(`${sentence}:note[${words}]{text="${words}"}`),
    () => said(`${sentence}:ruby[隰]{xí}`),
    () => said(`${sentence}<b>${words}</b>`),
    () => said(`${sentence}<span id="note-1" onclick="x()">${words}</span>`),
    () => said(`${sentence}  \n${words}`),
    () => ({ markdown: `${sentence}:keep[${words}后里干]`, sentences: [sentence], kept: [`${words}后里干`] }),
    () => said(`${sentence}:variant[${words}]{zh-Hans="${words}"}`),
    () => said(`${sentence}${pick(random, listPayloads())}`),
  ])();
}

function joinPieces(pieces: readonly Piece[], glue: string): Piece {
  return {
    markdown: pieces.map(({ markdown }) => markdown).join(glue),
    sentences: pieces.flatMap(({ sentences = [] }) => sentences),
    kept: pieces.flatMap(({ kept = [] }) => kept),
    files: Object.assign({}, ...pieces.map(({ files }) => files)),
  };
}

const several = (random: Random, most: number, make: (random: Random) => Piece) =>
  Array.from({ length: 1 + random(most) }, () => make(random));
const wrap = (piece: Piece, format: (markdown: string) => string): Piece => ({
  ...piece,
  markdown: format(piece.markdown),
});
const paragraph = (random: Random) => joinPieces(several(random, 4, writeMarked), "");
const item = (random: Random) => joinPieces(several(random, 2, writeMarked), "");

const rawTags =
  "p div section aside span b u ul ol li dl dt dd table tbody tr td th caption details summary figure figcaption blockquote h2 h5 a ruby rt rp button time mark sub q pre hr br".split(
    " ",
  );

/** Elements that may stand in a story, in each other as nobody would write them. */
function writeRaw(random: Random, depth = 0): string {
  const tag = pick(random, rawTags);
  const inner =
    depth > 3 || random(3) === 0
      ? writeWords(random)
      : several(random, 3, () => ({ markdown: writeRaw(random, depth + 1) }))
          .map(({ markdown }) => markdown)
          .join("");
  const attributes = pick(random, [
    "",
    "",
    ' id="p1"',
    ' class="board"',
    ' lang="ja"',
    ' href="#p1"',
    ' aria-label=""',
    ' title="一"',
    ' translate="no"',
    ' popovertarget="x"',
  ]);
  return `<${tag}${attributes}>${inner}${random(5) === 0 ? "" : `</${tag}>`}`;
}

/** Examples that can be laid without a picture or a film, and need nothing else of the story. */
const examples = blocks
  .filter(({ name }) => name !== "pull-quote")
  .flatMap((block) => block.examples)
  .filter(({ markdown }) => !/\.(?:jpg|png|webp|svg|mp4|mp3|vtt)/.test(markdown));

/** THE list of what stands between two blank lines. */
const sound: readonly ((random: Random) => Piece)[] = [
  paragraph,
  paragraph,
  (random) => ({ markdown: `## ${writeWords(random)}${random(3) === 0 ? writeOddity(random) : ""}` }),
  (random) => ({ markdown: `## ${pick(random, listPayloads()).replaceAll("\n", " ")}` }),
  (random) => {
    const items = several(random, 4, item).map((one) => wrap(one, (text) => `- ${text.replace(/\n/g, " ")}`));
    return joinPieces(items, "\n");
  },
  (random) => {
    const items = several(random, 4, item).map((one, at) =>
      wrap(one, (text) => `${at + 1}. ${text.replace(/\n/g, " ")}`),
    );
    return joinPieces(items, "\n");
  },
  (random) => wrap(paragraph(random), (text) => text.replace(/^/gm, "> ")),
  (random) => ({ markdown: `- ${writeWords(random)}\n  - ${writeSentence(random)}` }),
  (random) => ({
    markdown: `| 年 | ${writeWords(random)} |\n|---|--:|\n| 2019 | ${writeWords(random)} |\n| 2020 | 1,200 |`,
  }),
  () => ({ markdown: "---" }),
  (random) => ({ markdown: `\`\`\`\n${writeSentence(random)}\n\`\`\`` }),
  (random) => ({ markdown: writeRaw(random) }),
  (random) => ({ markdown: `${writeWords(random)}[^1]\n\n[^1]: ${writeSentence(random)}` }),
  (random) => ({
    markdown: `![${writeWords(random)}](map.svg "${writeWords(random)}")`,
    files: { "map.svg": makeDrawing(random) },
  }),
  (random) => ({
    markdown: `:::chart{data="data.csv" title="${writeWords(random)}"}\n:::`,
    files: { "data.csv": makeCsv(random) },
  }),
  (random) => {
    const { markdown, files = {} } = pick(random, examples);
    return { markdown, files };
  },
  (random) => ({ markdown: pick(random, listPayloads()) }),
];

/** THE list of slips, each of which may stop the story with a sentence. */
const slips: readonly ((random: Random) => Piece)[] = [
  (random) => ({ markdown: `${"#".repeat(1 + random(7))} ${writeWords(random)}` }),
  (random) => ({ markdown: `：：：note\n${writeSentence(random)}\n：：：` }),
  (random) => ({ markdown: `:::${writeWords(random)}{a=1}\n${writeSentence(random)}\n:::` }),
  (random) => ({ markdown: `[${writeWords(random)}](#${writeWords(random)})` }),
  (random) => ({ markdown: `:ruby[${writeWords(random)}]{xi}` }),
  (random) => ({ markdown: `![](${writeWords(random)}.jpg)` }),
  (random) => ({ markdown: `:::chart{data="${writeWords(random)}"}` }),
  (random) => ({ markdown: `${writeWords(random)}[^9]` }),
  (random) => ({ markdown: `${">".repeat(random(300))} ${writeWords(random)}` }),
  (random) => ({ markdown: `| ${writeOddity(random)} |\n|---|` }),
  (random) => ({ markdown: pick(random, pick(random, blocks).examples).markdown.slice(0, 5 + random(60)) }),
];

const piece = (random: Random) => pick(random, random(16) === 0 ? slips : sound)(random);

export function makeBody(random: Random): MadeBody {
  const all = joinPieces([paragraph(random), ...several(random, 8, piece)], "\n\n");
  return {
    markdown: `${all.markdown}\n`,
    sentences: all.sentences ?? [],
    kept: all.kept ?? [],
    files: { ...all.files },
  };
}
