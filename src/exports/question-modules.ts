/**
 * The question's side as plain JavaScript, for a server that has nothing of ours: the very code that cut the records, without its
 * types. Modules are named by their files and lie in one folder; the entry says at its top how it is used.
 */
import { stripTypeScriptTypes } from "node:module";

const entry = "exports/question.ts";

const nameModule = (file: string) => file.replace(/^.*\//, "").replace(/\.ts$/, ".mjs");

/** Node says that taking types away is an experiment; that is no matter of whoever exports. */
function stripQuietly(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}

const resolveFrom = (file: string, target: string) => new URL(target, `file:///${file}`).pathname.slice(1);

/** Texts of the modules by their names. `read` gives the source of a file of `src/`. */
export function buildQuestionModules(read: (file: string) => string, foldTable: string): Record<string, string> {
  const modules: Record<string, string> = {
    "fold-table.mjs": `export const foldTable = ${JSON.stringify(foldTable)};\n`,
  };
  const add = (file: string) => {
    if (nameModule(file) in modules) return;
    const text = stripQuietly(read(file))
      .replace(/^import \{[\s,]*\} from .*$/gm, "")
      .replace(/[^\S\n]+$/gm, "")
      .replace(/\n{3,}/g, "\n\n");
    modules[nameModule(file)] = text.replace(/(from ")([^"]+)(")/g, (_, start: string, target: string, end: string) => {
      return `${start}./${nameModule(target)}${end}`;
    });
    for (const [, target = ""] of text.matchAll(/from "(\.[^"]+)"/g)) add(resolveFrom(file, target));
  };
  add(entry);
  return modules;
}
