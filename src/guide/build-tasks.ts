/**
 * Tasks of Visual Studio Code: `desk watch` with what reads its problems out of what it prints, and the dev server. A problem is
 * four lines, the first its place; without a line it is of a whole file, which takes a matcher of its own.
 */

import { watchBegins, watchEnds } from "../problems/format-problems.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";

const severities = [
  ["error", "錯誤"],
  ["warning", "提醒"],
] as const;

const places = [
  { regexp: "^(content/.+):(\\d+)$", file: 1, line: 2 },
  { kind: "file", regexp: "^(content(?:/.+?)?)(?<!:\\d+)$", file: 1 },
] as const;

const buildMatcher = (place: (typeof places)[number], severity: string, mark: string) => ({
  owner: "luozi",
  source: site.name,
  severity,
  applyTo: "allDocuments",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text editor fills it in.
  fileLocation: ["relative", "${workspaceFolder}"],
  pattern: [
    place,
    { regexp: `^  ${speak(mark)}：(.+)$`, message: 1 },
    { regexp: speak`^  (原因：.+)$`, message: 1 },
    { regexp: speak`^  (做法：.+)$`, message: 1 },
  ],
  background: { activeOnStart: true, beginsPattern: `^${speak(watchBegins)}$`, endsPattern: `^${speak(watchEnds)}$` },
});

export const buildTasks = () => ({
  version: "2.0.0",
  tasks: [
    {
      label: speak`邊寫邊查`,
      detail: speak`存一次檔，檢查一次；問題列在「問題」面板。`,
      type: "shell",
      command: "npm run -s desk -- watch",
      isBackground: true,
      presentation: { reveal: "never", panel: "dedicated" },
      runOptions: { runOn: "folderOpen" },
      problemMatcher: places.flatMap((place) =>
        severities.map(([severity, mark]) => buildMatcher(place, severity, mark)),
      ),
    },
    {
      label: speak`看草稿`,
      detail: speak`在 http://localhost:4321 看文章，編輯台在 /desk/。`,
      type: "shell",
      command: "npm run dev",
      isBackground: true,
      presentation: { panel: "dedicated" },
      problemMatcher: [],
    },
  ],
});
