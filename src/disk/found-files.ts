/** The disk side of `desk found`: the template's files, and the two rooms of a publication replaced as a whole or not at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const template = "src/template";

/** Texts of the template by their names. */
export function readTemplate(root: string): Record<string, string> {
  const folder = join(root, template);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
}

/** Says what the guide's pictures were taken of; without it they are pictures of another publication. */
const takenOf = "content/guide/pictures/made-of.json";

const listBut = (root: string, folder: string, kept: string) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name !== kept)
        .map((name) => `${folder}/${name}`)
    : [];

/** What is replaced. The guide is written anew from the engine; its pictures stay until somebody takes others. */
function listReplaced(root: string): string[] {
  return [
    "src/publication",
    ...listBut(root, "content", "guide"),
    ...listBut(root, "content/guide", "pictures"),
    ...(existsSync(join(root, takenOf)) ? [takenOf] : []),
  ];
}

/** Takes away the publication and its content and puts `files` (by their paths from `root`) there; all of it, or nothing. */
export function replaceRooms(root: string, files: Readonly<Record<string, string>>): void {
  const stage = join(root, `.luozi/founding-${process.pid}`);
  const [fresh, former] = [join(stage, "new"), join(stage, "old")];
  const done: (readonly [from: string, to: string])[] = [];
  const move = (from: string, to: string) => {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    done.push([from, to]);
  };
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(fresh, file)), { recursive: true });
      writeFileSync(join(fresh, file), text);
    }
    for (const path of listReplaced(root)) move(join(root, path), join(former, path));
    move(join(fresh, "src/publication"), join(root, "src/publication"));
    for (const name of readdirSync(join(fresh, "content")))
      move(join(fresh, "content", name), join(root, "content", name));
  } catch (error) {
    for (const [from, to] of done.reverse()) renameSync(to, from);
    throw error;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
