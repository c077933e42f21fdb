/** A project folder of a test's own: the sound minimal content, with stories on top. Nothing of the real project is touched. */
import fs, { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { problemFixtures } from "../lay-content.ts";

export interface Project {
  readonly root: string;
  write(file: string, text: string): void;
  read(file: string): string;
  /** Every file with its text, hidden ones too: what must be equal when nothing was to happen. */
  list(): Record<string, string>;
  remove(): void;
}

export function createProject(): Project {
  const root = mkdtempSync(join(tmpdir(), "luozi-desk-"));
  cpSync(join(problemFixtures, "base/content"), join(root, "content"), { recursive: true });
  return {
    root,
    write(file, text) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    read: (file) => readFileSync(join(root, file), "utf8"),
    list: () =>
      Object.fromEntries(
        readdirSync(root, { recursive: true, withFileTypes: true })
          .map((entry) => [join(entry.parentPath, entry.name), entry.isFile()] as const)
          .sort()
          .map(([path, isFile]) => [path.slice(root.length + 1), isFile ? readFileSync(path, "utf8") : ""]),
      ),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Lets the disk refuse a function of node:fs while `use` runs, from its n-th call on or once: permissions do not hold back root. */
export async function refuseDisk<Result>(
  name: "mkdirSync" | "writeFileSync" | "renameSync",
  code: string,
  use: () => Promise<Result>,
  from = 1,
  once = false,
): Promise<Result> {
  const original = fs[name] as (...values: unknown[]) => unknown;
  let calls = 0;
  const refusing = (...values: unknown[]) => {
    calls += 1;
    if (calls < from || (once && calls > from)) return original(...values);
    throw Object.assign(new Error(`${code}: refused, open '${String(values[0])}'`), { code, path: String(values[0]) });
  };
  Object.assign(fs, { [name]: refusing });
  syncBuiltinESMExports();
  try {
    return await use();
  } finally {
    Object.assign(fs, { [name]: original });
    syncBuiltinESMExports();
  }
}

/** A sound story; `fields` are added to its front matter. */
export const writeStory = (headline: string, fields = "", body = "守橋的人說，夜裡的水聲和白天不同。") => `---
# 標題
headline: ${headline}
standfirst: 橋修好以前，守橋的人先守了三個冬天。
published: 2022-03-18
topics: [industry]
${fields}---

${body}
`;
