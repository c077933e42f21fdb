/** Answers against what should have been found. */
import type { Judge } from "./judge.ts";
import type { Question } from "./questions.ts";

export interface Score {
  asked: number;
  /** Questions whose own story was found. */
  found: number;
  inTen: number;
  /** Stories that hold the query letter by letter, and how many of them were answered. */
  wanted: number;
  answered: number;
  /** Stories answered, and how many of them hold it folded alike, and letter by letter. */
  given: number;
  rightFolded: number;
  rightTyped: number;
}

export const emptyScore = (): Score => ({
  asked: 0,
  found: 0,
  inTen: 0,
  wanted: 0,
  answered: 0,
  given: 0,
  rightFolded: 0,
  rightTyped: 0,
});

/** `answer` is record numbers, best first. `exact`: only letter by letter is right. */
export function addAnswer(
  score: Score,
  question: Question,
  answer: readonly number[],
  judge: Judge,
  other: boolean,
): void {
  const query = question.query.replaceAll('"', "");
  const folded = judge.grepFolded(query);
  const quoted = query !== question.query;
  const terms = quoted ? [query] : query.split(" ");
  const greps = terms.map((term) => judge.grep(term));
  const typed = new Set([...(greps[0] ?? [])].filter((number) => greps.every((set) => set.has(number))));
  // Typed in another script nothing stands there letter by letter: then what folds alike is what is wanted.
  const wanted = other ? folded : typed;
  const given = new Set(answer);
  score.asked += 1;
  score.found += Number(given.has(question.source));
  score.inTen += Number(answer.slice(0, 10).includes(question.source));
  score.wanted += wanted.size;
  score.answered += [...wanted].filter((number) => given.has(number)).length;
  score.given += given.size;
  score.rightFolded += [...given].filter((number) => (quoted && !other ? typed : folded).has(number)).length;
  score.rightTyped += [...given].filter((number) => typed.has(number)).length;
}
