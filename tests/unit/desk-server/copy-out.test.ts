/** The desk's page asks for a story as rich text, in an edition that is served; a desk that makes none says so. */
import { expect, test } from "vitest";
import { answerDesk, type Desk } from "../../../src/desk-server/answer-desk.ts";
import { createMemoryStore } from "../stores/memory-store.ts";

const desk: Desk = {
  store: createMemoryStore({}),
};
const copied = { html: "<p>字</p>", text: "字", notes: [] };
const ask = (told: object, copyOut?: Desk["copyOut"]) =>
  answerDesk(copyOut === undefined ? desk : { ...desk, copyOut }, "copy-out", told);

test("what is made of its file is handed on", async () => {
  const told = { path: "stories/a/index.md", tag: "zh-Hans" };
  const asked: unknown[] = [];
  const answer = await ask(told, (...words) => {
    asked.push(words);
    return Promise.resolve({ value: copied });
  });
  expect([answer, asked]).toEqual([copied, [["content/stories/a/index.md", "zh-Hans"]]]);
});

test("a refusal is handed on, and a desk that cannot refuses", async () => {
  const told = { path: "stories/a/index.md", tag: "zh-Hans" };
  const refusal = { sentence: "還沒刊出。", code: 1 } as const;
  expect(await ask(told, () => Promise.resolve({ refusal }))).toEqual({ refused: "還沒刊出。" });
  expect(await ask(told)).toEqual({ refused: expect.stringContaining("不能複製") });
});

test.each([
  { path: "../a/index.md", tag: "zh-Hans" },
  { path: "stories/a/index.md", tag: "ja" },
])("%j is not understood", async (told) => {
  await expect(ask(told)).rejects.toThrow("聽不懂");
});
