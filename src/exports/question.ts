/**
 * A reader's question as a search engine is to be asked it: folded and cut just as the records were, so that it is found in
 * whichever script it is typed. Every function takes the terms of `cut` and gives what the engine of its name wants.
 *
 *     import { foldTable } from "./fold-table.mjs";
 *     import { createQuestions, askOpenSearch } from "./question.mjs";
 *     const cut = createQuestions(foldTable);
 *     const body = JSON.stringify(askOpenSearch(cut("黄金时代")));
 */
import { createFold } from "../search/create-fold.ts";
import { parseQuery } from "../search/parse-query.ts";
import { listPairs } from "../search/units.ts";
import { codeWord } from "./code-word.ts";

/** What stands between two spaces of a question; every term must be found. */
export interface QuestionTerm {
  /** Neighbouring words of the records, in this order. */
  readonly words: readonly string[];
  /** The last of them may go on: a word of letters is found by its beginning. */
  readonly opens: boolean;
  /** One character or word, which is looked for in `units`, and not in the other fields. */
  readonly alone: boolean;
}

/** Fields of the records with words in their order, the weightiest first. */
const phraseFields = ["headlineWords", "headWords", "bodyWords"];
const aloneField = "units";

/** `foldTable` is the one that came with the records. */
export function createQuestions(foldTable: string): (question: string) => QuestionTerm[] {
  const fold = createFold(foldTable.split(" "));
  return (question) =>
    parseQuery(question, fold).map(({ units }) => {
      const alone = units.length === 1;
      const plain = units.map((unit) => ({ ...unit, afterBreak: false }));
      const words = alone ? plain.map(({ text }) => text) : listPairs(plain);
      return { words: words.map(codeWord), opens: units.at(-1)?.isWord === true, alone };
    });
}

/** What stands behind MATCH, for a table of SQLite's FTS5 with columns of the fields' names. */
export function askSqlite(terms: readonly QuestionTerm[]): string {
  return terms
    .map(({ words, opens, alone }) => {
      const columns = alone ? aloneField : phraseFields.join(" ");
      return `{${columns}} : "${words.join(" ")}"${opens ? " *" : ""}`;
    })
    .join(" AND ");
}

/** The body of a request to `_search`. */
export function askOpenSearch(terms: readonly QuestionTerm[]): object {
  const fields = phraseFields.map((field, at) => `${field}^${4 ** (phraseFields.length - 1 - at)}`);
  const must = terms.map(({ words, opens, alone }) => {
    if (alone) return opens ? { prefix: { [aloneField]: words[0] } } : { term: { [aloneField]: words[0] } };
    const query = words.join(" ");
    const open = opens ? { type: "phrase_prefix", max_expansions: 1000 } : { type: "phrase" };
    return { multi_match: { query, fields, ...open } };
  });
  return {
    query: { bool: { must } },
    sort: ["_score", { publishedAt: "desc" }],
    _source: { excludes: ["*Words", aloneField] },
  };
}

/**
 * Phrases between quotation marks; the last word of all stands behind them when it may go on, for only there beginnings are
 * looked for.
 */
function writePhrases(terms: readonly QuestionTerm[]): { readonly text: string; readonly opens: boolean } {
  const quote = (words: readonly string[]) => (words.length === 0 ? [] : [`"${words.join(" ")}"`]);
  const last = terms.findLast(({ opens }) => opens);
  const closed = terms.filter((term) => term !== last).flatMap(({ words }) => quote(words));
  const open = last === undefined ? [] : [...quote(last.words.slice(0, -1)), ...last.words.slice(-1)];
  return { text: [...closed, ...open].join(" "), opens: last !== undefined };
}

/** The body of a request to `/indexes/<name>/search`. */
export function askMeilisearch(terms: readonly QuestionTerm[]): object {
  return { q: writePhrases(terms).text, matchingStrategy: "all" };
}

/** The parameters of a request to `/collections/<name>/documents/search`. */
export function askTypesense(terms: readonly QuestionTerm[]): object {
  const { text, opens } = writePhrases(terms);
  return {
    q: text,
    query_by: [...phraseFields, aloneField].join(","),
    prefix: opens,
    num_typos: 0,
    drop_tokens_threshold: 0,
    typo_tokens_threshold: 0,
    split_join_tokens: "off",
    exclude_fields: [...phraseFields, aloneField].join(","),
  };
}
