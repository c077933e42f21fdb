/** `desk watch` as a text editor sees it: rounds with a beginning and an end, and problems that the task's matchers read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchContent } from "../../../src/desk/watch.ts";
import { formatProblems } from "../../../src/problems/format-problems.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { createProject, type Project, writeStory } from "./project.ts";

interface Pattern {
  readonly regexp: string;
  readonly kind?: "file";
  readonly file?: number;
  readonly line?: number;
  readonly message?: number;
}

interface Matcher {
  readonly severity: string;
  readonly pattern: readonly Pattern[];
  readonly background: { readonly beginsPattern: string; readonly endsPattern: string };
}

const tasks = JSON.parse(readFileSync(join(import.meta.dirname, "../../../.vscode/tasks.json"), "utf8")) as {
  readonly tasks: readonly { readonly command: string; readonly problemMatcher: readonly Matcher[] }[];
};
const matchers = tasks.tasks.find(({ command }) => command.endsWith("watch"))?.problemMatcher ?? [];

/** As Visual Studio Code reads a task's output: every pattern of a matcher takes one line, messages are joined. */
function match(output: string): Omit<Problem, "code" | "what" | "why" | "fix">[] {
  const lines = output.split("\n");
  return lines.flatMap((_, at) =>
    matchers.flatMap(({ severity, pattern }) => {
      const found = pattern.map(({ regexp }, index) => new RegExp(regexp).exec(lines[at + index] ?? ""));
      if (found.includes(null)) return [];
      const pick = (key: "file" | "line" | "message") =>
        pattern.flatMap((part, index) => (part[key] === undefined ? [] : (found[index]?.[part[key]] ?? [])));
      const line = pattern[0]?.kind === "file" ? {} : { line: Number(pick("line")[0]) };
      return [
        {
          severity: severity as Problem["severity"],
          file: pick("file")[0] ?? "",
          ...line,
          message: pick("message").join("\n"),
        },
      ];
    }),
  );
}

const words = { code: "x", what: "不認識的欄位「headine」。", why: "拼錯的欄位會被忽略。", fix: "改成：headline。" };
const message = "不認識的欄位「headine」。\n原因：拼錯的欄位會被忽略。\n做法：改成：headline。";

test("every problem that is printed is found, at its place, with its sentences", () => {
  const places = [
    { file: "content/stories/night-shift/index.md", line: 12, severity: "error" },
    { file: "content/stories/night-shift/index.md", line: 7, severity: "warning" },
    { file: "content/stories/A B/圖 1.jpg", severity: "warning" },
    { file: "content/stories", severity: "error" },
    { file: "content/topics.yaml", line: 1, severity: "error" },
  ] as const;
  const found = match(formatProblems(places.map((place) => ({ ...words, ...place }))));
  expect(found).toHaveLength(places.length);
  expect(found).toEqual(expect.arrayContaining(places.map((place) => ({ ...place, message }))));
});

let project: Project;
let stop: AbortController;
beforeEach(() => {
  project = createProject();
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  project.remove();
});

test("a save is a round; what was mended is gone, what stands elsewhere stays", { timeout: 20_000 }, async () => {
  project.write("content/stories/bridge/index.md", writeStory("守橋", "headine: 守橋\n"));
  project.write("content/stories/ferry/index.md", writeStory("渡船", "weight: d\n"));
  const said: string[] = [];
  const done = watchContent(project.root, { say: (text) => said.push(...text.split("\n")), signal: stop.signal });
  const [begins, ends] = [matchers[0]?.background.beginsPattern ?? "-", matchers[0]?.background.endsPattern ?? "-"];
  const rounds = () => {
    const all = said.join("\n").split(new RegExp(begins, "m")).slice(1);
    return all
      .filter((round) => new RegExp(ends, "m").test(round))
      .map((round) => match(round).map(({ file }) => file));
  };
  const [bridge, ferry] = ["content/stories/bridge/index.md", "content/stories/ferry/index.md"];
  expect(rounds()).toEqual([[bridge, ferry]]);
  project.write(bridge, writeStory("守橋"));
  await vi.waitFor(() => expect(rounds().at(-1)).toEqual([ferry]), { timeout: 10_000 });
  project.write("content/topics.yaml", "- slug: industry\n");
  await vi.waitFor(() => expect(rounds().at(-1)?.[0]).toBe(ferry), { timeout: 10_000 });
  await vi.waitFor(() => expect(rounds().at(-1)).toContain("content/topics.yaml"), { timeout: 10_000 });
  const before = rounds().length;
  project.write("content/stories/.bridge.tmp", "x");
  project.write("content/guide/README.md", "x");
  await new Promise((settle) => setTimeout(settle, 500));
  expect(rounds()).toHaveLength(before);
  stop.abort();
  await done;
});
