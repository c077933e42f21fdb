/** What editors do to a story besides writing it, as pure acts on texts. */
import { describe, expect, test } from "vitest";
import { addNote, correctStory, markUpdated } from "../../../src/acts/correct-story.ts";
import { addSiteTerm, addStoryTerm } from "../../../src/acts/make-term.ts";
import { renameStory } from "../../../src/acts/rename-story.ts";
import { restoreStory, retractStory } from "../../../src/acts/retract-story.ts";
import { scheduleStory } from "../../../src/acts/schedule-story.ts";
import { addListItem } from "../../../src/fields/add-list-item.ts";
import { readFacts } from "../../../src/library/story-facts.ts";
import { arrangeFolder } from "../../../src/library/story-folder.ts";
import { writeStory } from "../desk/project.ts";

const now = Date.parse("2026-11-29T04:08:00Z");
const day = "2026-11-29";

const factsOf = (text: string) => {
  const file = "content/stories/bridge/index.md";
  const none = { sizes: new Map(), moments: new Map(), names: [], read: () => undefined };
  const facts = readFacts(arrangeFolder({ slug: "bridge", file, bytes: new TextEncoder().encode(text), ...none }));
  if (facts === undefined) throw new Error("no facts");
  return facts;
};
const out = writeStory("橋 # 一號", "# 還沒好\n");
const draft = writeStory("橋", "draft: true  # 等圖\n");

describe("scheduling", () => {
  const schedule = (text: string, at?: string) => scheduleStory(text, factsOf(text), at, now);
  test("a draft goes out now, or at its moment; the rest of the text stays", () => {
    expect(schedule(draft)).toMatchObject({ before: "draft", day: "2026-11-29T12:08" });
    expect(schedule(draft).text).toBe(
      draft.replace("published: 2022-03-18", "published: 2026-11-29T12:08").replace("draft: true  # 等圖\n", ""),
    );
    expect(schedule(draft, "2026-12-01 08:00").text).toContain("published: 2026-12-01T08:00\n");
  });
  test.each([
    [draft, "2026-02-30", "no-moment"],
    [writeStory("橋", "retracted: { date: 2026-11-20, reason: 無 }\n"), undefined, "retracted"],
    [out, undefined, "already-out"],
    [out, "2022-03-18", "same"],
  ] as const)("%#: refused", (text, at, refused) => expect(schedule(text, at)).toEqual({ refused }));
});

describe("taking back", () => {
  const retract = (text: string, reason: string) => retractStory(text, factsOf(text), reason, now);
  test("and restoring gives the very text", () => {
    const { text = "" } = retract(out, ' 數字 "查無"\n來源。 ');
    expect(text).toContain(`retracted: { date: ${day}, reason: "數字 \\"查無\\" 來源。" }\n`);
    expect(restoreStory(text, factsOf(text))).toEqual({ text: out });
  });
  test.each([
    [out, " ", "no-reason"],
    [out, "長".repeat(500), "too-long"],
    [draft, "無", "not-out"],
    [writeStory("橋", "retracted: { date: 2026-11-20, reason: 無 }\n"), "無", "retracted"],
  ] as const)("%#: refused", (text, reason, refused) => expect(retract(text, reason)).toEqual({ refused }));
  test("what was not taken back is not restored", () =>
    expect(restoreStory(out, factsOf(out))).toEqual({ refused: "not-retracted" }));
});

describe("a correction is a dated note, the newest first", () => {
  const correct = (text: string) => correctStory(text, factsOf(text), "「三月」原誤作「二月」：第二段。", now).text;
  const item = `{ date: ${day}, text: "「三月」原誤作「二月」：第二段。" }`;
  const old = "{ date: 2026-01-02, text: 舊的 }";
  test.each([
    ["none yet", "", `corrections: [${item}]\n`],
    ["an empty list", "corrections: []\n", `corrections: [${item}]\n`],
    ["a field without a value", "corrections:\n", `corrections: [${item}]\n`],
    ["a list on one line", `corrections: [${old}] # 更正\n`, `corrections: [${item}, ${old}] # 更正\n`],
    ["a list of lines", `corrections:\n  - ${old}\n`, `corrections:\n  - ${item}\n  - ${old}\n`],
    ["a list at the edge", `corrections:\n- ${old}\n`, `corrections:\n- ${item}\n- ${old}\n`],
    [
      "items of several lines, with a word before",
      "corrections: # 新的在前\n  # 第一件\n  - date: 2026-01-02\n    text: 舊的-橋\nkicker: 水\n",
      `corrections: # 新的在前\n  # 第一件\n  - ${item}\n  - date: 2026-01-02\n    text: 舊的-橋\nkicker: 水\n`,
    ],
  ])("%s", (_case, before, after) => expect(correct(writeStory("橋", before))).toBe(writeStory("橋", after)));

  test("line ends stay as they are", () => {
    const text = writeStory("橋", `corrections:\n  - ${old}\n`).replaceAll("\n", "\r\n");
    expect(correct(text)).toBe(writeStory("橋", `corrections:\n  - ${item}\n  - ${old}\n`).replaceAll("\n", "\r\n"));
  });
  test("what came of it is one, too; so much that is other has a day", () => {
    const { text } = addNote(out, factsOf(out), "followups", "橋通了。", now);
    expect(text).toBe(writeStory("橋 # 一號", `# 還沒好\nfollowups: [{ date: ${day}, text: "橋通了。" }]\n`));
    expect(markUpdated(out, now)).toBe(writeStory("橋 # 一號", `# 還沒好\nupdated: ${day}\n`));
  });
  test("what nobody has read needs none", () => {
    expect(correctStory(draft, factsOf(draft), "錯", now)).toEqual({ refused: "not-out" });
    expect(correctStory(out, factsOf(out), " \n", now)).toEqual({ refused: "no-note" });
  });
  test("a file without fields is left alone", () =>
    expect(addListItem("沒有欄位", "corrections", item)).toBe("沒有欄位"));
});

test("renaming moves the files and mends the links, each change with what it was made from", () => {
  const index = { path: "stories/bridge/index.md", text: out, version: "1" };
  const night = {
    path: "stories/night/index.md",
    text: writeStory("夜", "related: [bridge]\n", "[橋](../bridge/)"),
    version: "2",
  };
  const about = {
    path: "about.md",
    text: "---\nheadline: 關於\n---\n\n[橋](stories/bridge/)[橋](../stories/bridge/)\n",
    version: "3",
  };
  const renaming = { from: "bridge", to: "old-bridge", facts: factsOf(out), texts: [index, night, about], now };
  const files = [
    { path: index.path, version: "1" },
    { path: "stories/bridge/圖.jpg", version: "4" },
  ];
  const { changes, texts } = renameStory({ ...renaming, files });
  expect(texts.map(({ path }) => path)).toEqual([index.path, night.path, about.path]);
  expect(changes).toEqual([
    { path: night.path, text: writeStory("夜", "related: [old-bridge]\n", "[橋](../old-bridge/)"), base: "2" },
    { path: about.path, text: about.text.replace("../stories/bridge", "../stories/old-bridge"), base: "3" },
    { path: "stories/old-bridge/index.md", text: out.replace("---\n\n守", "formerly: [bridge]\n---\n\n守") },
    { path: index.path, remove: true, base: "1" },
    { path: "stories/old-bridge/圖.jpg", from: "stories/bridge/圖.jpg" },
    { path: "stories/bridge/圖.jpg", remove: true, base: "4" },
  ]);
});

describe("a word becomes a term", () => {
  const forms = { "zh-Hans": "短信", "zh-Hant-TW": "簡訊" };
  const row = "{ zh-Hans: 短信, zh-Hant-TW: 簡訊, reason: 各地用語 }";
  test("of a story, before the others", () =>
    expect(
      addStoryTerm(writeStory("橋", "terms: [{ zh-Hans: 桥, keep: true }]\n"), { forms, reason: " 各地用語" }),
    ).toBe(writeStory("橋", `terms: [${row}, { zh-Hans: 桥, keep: true }]\n`)));
  test("of the site, behind the others; where all write it alike it is kept", () => {
    const same = { forms: { "zh-Hans": "A, B", "zh-Hant-TW": "A, B" }, reason: "社名" };
    expect(addSiteTerm(undefined, { forms, reason: "各地用語" })).toBe(`- ${row}\n`);
    expect(addSiteTerm(`- ${row}`, same)).toBe(`- ${row}\n- { zh-Hans: "A, B", keep: true, reason: 社名 }\n`);
  });
});
