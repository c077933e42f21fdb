/** The column of .github/DEPENDENCIES.md that says when each package was last released: pure. */

export interface Release {
  readonly version: string;
  /** `2026-11`. */
  readonly month: string;
  /** The month is that by which it was there: nobody who can be asked knows better. */
  readonly atLatest: boolean;
}

interface Row {
  readonly line: string;
  /** Packages of the row, those behind a star among them, in the order of `direct`. */
  readonly names: readonly string[];
  readonly releases: ReadonlyMap<string, Release>;
}

/** Packages, who keeps them, last release, at install. */
const rowPattern = /^\| ([^|]+) \| [^|]+ \| ([^|]*?) ?\| [^|]+ \|$/gm;
const entryPattern = /^(?:(\S+) )?(\d\S*), (by )?(\d{4}-\d\d)$/;

const matches = (pattern: string, name: string) =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

export function listRows(page: string, direct: readonly string[]): Row[] {
  return [...page.matchAll(rowPattern)].flatMap(([line, cell = "", said = ""]) => {
    const patterns = cell.split(", ");
    const names = direct.filter((name) => patterns.some((pattern) => matches(pattern, name)));
    const releases = said.split("; ").flatMap((entry) => {
      const [, name = names[0] ?? "", version = "", by, month = ""] = entryPattern.exec(entry) ?? [];
      return version === "" ? [] : [[name, { version, month, atLatest: by !== undefined }] as const];
    });
    return names.length === 0 ? [] : { line, names, releases: new Map(releases) };
  });
}

const format = (name: string, { version, month, atLatest }: Release) =>
  `${name}${version}, ${atLatest ? "by " : ""}${month}`;

/** The page with newer releases in it; what it says of one that still is the last stays, since it may know better. */
export function fillReleases(page: string, direct: readonly string[], last: ReadonlyMap<string, Release>): string {
  return listRows(page, direct).reduce((text, { line, names, releases }) => {
    const entries = names.flatMap((name) => {
      const [known, found] = [releases.get(name), last.get(name)];
      const release = found === undefined || found.version === known?.version ? known : found;
      return release === undefined ? [] : format(names.length === 1 ? "" : `${name} `, release);
    });
    const filled = line.replace(/^(\| [^|]+ \| [^|]+ \|)[^|]*/, (_, head: string) => `${head} ${entries.join("; ")} `);
    return text.replace(line, () => filled);
  }, page);
}
