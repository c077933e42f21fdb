/** In which language a file of Hugo is: by the folder its settings give to a language, or by a mark in its name (ferry.zh-tw.md). */
import { fieldsOf, textOf } from "./front-matter.ts";
import type { Fields } from "./old-site.ts";

export interface HugoFile {
  /** Below the content of its language, without ending and mark. */
  readonly path: string;
  readonly language: string | undefined;
  /** What its addresses begin with. */
  readonly prefix: string;
}

export interface HugoLanguages {
  /** The site has no more than one. */
  readonly isOne: boolean;
  /** `undefined` for what is no content. */
  readonly find: (file: string) => HugoFile | undefined;
}

/** Marks that languages have in names of files where the settings do not list them. */
const usual = /^(?:zh|en|ja|ko|fr|de|es|pt|ru|it|vi)(?:-\w{2,4}){0,2}$/i;

const clean = (folder: string) => folder.replace(/^\.?\//, "").replace(/\/$/, "");

export function readLanguages(settings: Fields, files: readonly string[]): HugoLanguages {
  const rows = Object.entries(fieldsOf(settings["languages"])).map(([name, value]) => ({ name, own: fieldsOf(value) }));
  const root = clean(textOf(settings["contentDir"]) ?? textOf(settings["contentdir"]) ?? "content");
  const first =
    textOf(settings["defaultContentLanguage"]) ?? textOf(settings["defaultcontentlanguage"]) ?? rows[0]?.name ?? "en";
  const isBelow =
    textOf(settings["defaultContentLanguageInSubdir"] ?? settings["defaultcontentlanguageinsubdir"]) === "true";
  const names = new Map(rows.map(({ name }) => [name.toLowerCase(), name]));
  const folders = rows
    .flatMap(({ name, own }) => {
      const typed = textOf(own["contentDir"]) ?? textOf(own["contentdir"]);
      return typed === undefined ? [] : [{ name, folder: clean(typed) }];
    })
    .toSorted((one, other) => other.folder.length - one.folder.length);
  const codeOf = (name: string) => {
    const own = rows.find((row) => row.name === name)?.own;
    // A name such as cn is none of a language's; its code says which it is.
    return textOf(own?.["languageCode"]) ?? textOf(own?.["locale"]) ?? name;
  };
  const splitName = (path: string) => {
    const [, plain = path, mark = ""] = /^(.*)\.([\w-]+)$/.exec(path) ?? [];
    const known = names.get(mark.toLowerCase()) ?? (rows.length === 0 && usual.test(mark) ? mark : undefined);
    return known === undefined ? { plain: path, mark: undefined } : { plain, mark: known };
  };
  const find = (file: string): HugoFile | undefined => {
    const own = folders.find(({ folder }) => file.startsWith(`${folder}/`));
    const folder = own?.folder ?? root;
    if (!file.startsWith(`${folder}/`)) return undefined;
    const { plain, mark } = splitName(file.slice(folder.length + 1).replace(/\.\w+$/, ""));
    const language = mark ?? own?.name ?? (rows.length > 0 ? first : undefined);
    const isFirst = language === undefined || language.toLowerCase() === first.toLowerCase();
    return {
      path: plain,
      language: language === undefined ? undefined : codeOf(language),
      prefix: isFirst && !(isBelow && rows.length > 0) ? "/" : `/${language?.toLowerCase()}/`,
    };
  };
  const isMarked =
    rows.length === 0 && files.some((file) => usual.test(/\.([\w-]+)\.(?:md|markdown)$/i.exec(file)?.[1] ?? ""));
  return { isOne: rows.length < 2 && !isMarked, find };
}
