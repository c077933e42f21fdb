/** Where findings stand in a file, and that what is checked is what is converted. */
import type { Root, RootContent } from "hast";
import { expect, test } from "vitest";
import { applyFixes } from "../../../src/copy/apply-fixes.ts";
import { checkFileCopy, listFileFindings } from "../../../src/copy/check-file.ts";
import { listTreeBlocks } from "../../../src/copy/list-blocks.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { convertTree } from "../../../src/markdown/convert-tree.ts";
import { parseStory } from "../../../src/markdown/story-renderer.ts";
import { listBodies } from "../list-bodies.ts";
import { publicationFolder } from "../map-publication.ts";
import { createSource } from "../markdown/create-source.ts";

const yaml = "headline: 最后的夜班\nstandfirst: '橋修好以前,守橋的人'";
const body = `
橋上的標签,**復**雜 得很。:keep[最后]、\`最后\`、<span lang="ja">国</span>、https://example.org/最后

> 引文里的*后*來
> 還有１２位。

- 甲&amp;最后
- 乙最后

:::note{title="标題"}
正文最后。[^1]
:::

| 最后 | 二 |
| - | - |
| 三 | 復雜 |

[^1]: 註腳最后。
`;

const bodyLine = 5;
const fields = [
  { text: "最后的夜班", line: 2, display: true },
  { text: "橋修好以前,守橋的人", line: 3 },
];
const source = createSource(body, { written: "zh-Hant-TW", bodyLine });
const file = { ...source, yaml, fields, tree: parseStory(source).tree };
const text = `---\n${yaml}\n---\n${body}`;

test("each finding knows its line and its place in the file", () => {
  const findings = listFileFindings(file);
  const lines = text.split("\n");
  for (const { line, found, offset, placed } of findings) {
    expect(lines[line - 1]).toContain(found);
    if (placed) expect(text.slice(offset, offset + found.length)).toBe(found);
  }
  expect(findings.map(({ line, found }) => `${line}${found}`)).toMatchInlineSnapshot(`
    [
      "2后",
      "3,",
      "6签",
      "6,",
      "6復",
      "6 ",
      "6后",
      "8里",
      "8后",
      "9１２",
      "11后",
      "12后",
      "14标",
      "14标",
      "15后",
      "18后",
      "20復",
      "22后",
    ]
  `);
});

test("mending the file mends what was found and nothing else", () => {
  const fixed = applyFixes(
    text,
    listFileFindings(file).filter(({ placed }) => placed),
  );
  expect(fixed).toMatchInlineSnapshot(`
    "---
    headline: 最後的夜班
    standfirst: '橋修好以前，守橋的人'
    ---

    橋上的標籤，**複**雜得很。:keep[最后]、\`最后\`、<span lang="ja">国</span>、https://example.org/最後

    > 引文裡的*後*來
    > 還有12位。

    - 甲&amp;最后
    - 乙最後

    :::note{title="標題"}
    正文最後。[^1]
    :::

    | 最後 | 二 |
    | - | - |
    | 三 | 複雜 |

    [^1]: 註腳最后。
    "
  `);
});

test("what is checked is what is converted", () => {
  for (const [name, { body: markdown, ...rest }] of listBodies()) {
    const { tree } = parseStory({ ...rest, body: markdown });
    const listRuns = (part: Root): string[] => {
      const runs: string[] = [];
      convertTree(part, (run) => {
        runs.push(run);
        return run;
      });
      return runs;
    };
    const converted = listRuns(tree);
    for (const { text: block } of listTreeBlocks(tree, markdown)) {
      // A gap may hide more here: an address shown as text, words a stage added.
      const pieces = block.split("\uFFFC").filter((piece) => piece !== "");
      expect(
        converted.some((run) => pieces.every((piece) => run.includes(piece))),
        `${name}: ${block}`,
      ).toBe(true);
    }
    // And nothing of a real story is passed over. (Seeded blocks may hold marks that a block drops.)
    if (name.includes(" seed ")) continue;
    const lengths = new Set(listTreeBlocks(tree, markdown).map(({ text: block }) => block.length));
    // Charts speak from a file of their own.
    const isChart = (node: RootContent) =>
      node.type === "element" &&
      Array.isArray(node.properties.className) &&
      node.properties.className.includes("chart");
    const prose: Root = { ...tree, children: tree.children.filter((node) => !isChart(node)) };
    for (const run of listRuns(prose).filter((piece) => /\p{Script=Han}/u.test(piece)))
      expect(lengths, `${name}: ${run}`).toContain(run.length);
  }
});

test("of sound copy nothing is said", () => {
  const { problems } = readContent(publicationFolder, { checksCopy: true });
  expect(problems).toEqual([]);
});

test("at most twenty are said, then how many are left", () => {
  const many = createSource("橋上最后一夜。\n\n".repeat(30), { written: "zh-Hant-TW" });
  const problems = checkFileCopy({ ...many, yaml: "", fields: [], tree: parseStory(many).tree });
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toMatchObject({ code: "more-copy", what: expect.stringContaining("10 處") });
});
