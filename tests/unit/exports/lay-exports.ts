/**
 * The story of the fixture, which has one of everything, with a photograph, in a project of a test's own; held, as the command
 * holds it. `tests/fixtures/exports/answers` has what every exporter makes of it.
 */
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import sharp from "sharp";
import { expect, vi } from "vitest";
import type { Exported, ExportOrder, WriteExport } from "../../../src/exports/exporter.ts";
import { holdStories } from "../../../src/exports/hold-stories.ts";
import { selectStories } from "../../../src/exports/select-stories.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import { createProject, type Project } from "../desk/project.ts";

const fixture = resolve(import.meta.dirname, "../../fixtures/exports");

/** Pixels, so that a book has it in two sizes. */
const photograph = { width: 900, height: 600, channels: 3 as const, background: "#335577" };

export async function layExports(): Promise<Project> {
  const project = createProject();
  cpSync(join(fixture, "content"), join(project.root, "content"), { recursive: true });
  // Fonts of drawings are those of the packages.
  symlinkSync(resolve("node_modules"), join(project.root, "node_modules"));
  writeFileSync(
    join(project.root, "content/stories/night-shift/bridge.jpg"),
    await sharp({ create: photograph }).jpeg().toBuffer(),
  );
  vi.spyOn(process, "cwd").mockReturnValue(project.root);
  expect(holdStories(project.root)).toEqual([]);
  return {
    ...project,
    remove() {
      vi.restoreAllMocks();
      project.remove();
    },
  };
}

export interface Wish extends Partial<Pick<ExportOrder, "vertical" | "openPress" | "selection">> {
  readonly tag?: VariantTag;
  readonly names?: readonly string[];
}

/** Nobody prints here. */
const noPress = () => Promise.resolve({ sentence: "沒有瀏覽器", code: 1 } as const);

export function makeOrder(root: string, wish: Wish = {}): ExportOrder {
  const { tag = "zh-Hant-TW", names = ["night-shift"], vertical = false, openPress = noPress } = wish;
  const selection = wish.selection ?? selectStories(tag, names).value;
  if (selection === undefined) throw new RangeError(`no such stories: ${names.join(" ")}`);
  return { root, tag, selection, vertical, openPress };
}

export const exportBy = (write: WriteExport, root: string, wish?: Wish): Promise<Exported> =>
  write(makeOrder(root, wish));

/** Compares with the answer of the fixture; `UPDATE=1` writes it anew. */
export function expectAnswer(name: string, text: string): void {
  const file = join(fixture, "answers", name);
  if (process.env.UPDATE === "1") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}

export const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
