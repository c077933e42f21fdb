/**
 * A problem is anything said to an editor about their files. It is data: checks return lists of it, and one printer
 * (format-problems.ts) turns the list into text. Nothing else in the project words an error for an editor.
 */
export interface Problem {
  /** An error stops the build; a warning is printed and lets it go on. */
  readonly severity: "error" | "warning";
  /** The row of the catalog that worded it, e.g. `unknown-key`. */
  readonly code: string;
  /** What all of that row have in common, a few words; reminders have it. */
  readonly kind?: string;
  /** Path from the project folder, with forward slashes. */
  readonly file: string;
  /** Line in that file, counted from 1; absent when the whole file is meant. */
  readonly line?: number;
  /** What happened, one sentence. */
  readonly what: string;
  /** Why it matters or how it came about, one sentence. */
  readonly why: string;
  /** What the editor should do now, one sentence. */
  readonly fix: string;
}

/** Where a problem stands. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

/**
 * What a reader answers: a value, and everything there is to say about it. `undefined` is a value that the problems prevented;
 * readers that always give one name `never` for it.
 */
export interface Result<Value, Missing = undefined> {
  readonly value: Value | Missing;
  readonly problems: readonly Problem[];
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/** By file, then line, then code: the order an editor walks through them, equal on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = (p: Problem) => [p.file, String(p.line ?? 0).padStart(7, "0"), p.code, p.what].join("\0");
  return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
