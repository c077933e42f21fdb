/**
 * What each engine is told of the records before it is given any: which fields hold words, which are to filter and sort by, which
 * are only shown. The words are ready (code-word.ts): nothing may be cut, joined, stemmed or mended.
 */
const wordFields = ["headlineWords", "headWords", "bodyWords"];

const whole = { type: "text", analyzer: "ready_words" };

/** Settings and mapping of an index. */
const openSearch = {
  settings: {
    analysis: {
      analyzer: { ready_words: { type: "custom", tokenizer: "whitespace" } },
    },
  },
  mappings: {
    dynamic: false,
    properties: {
      id: { type: "keyword" },
      published: { type: "date" },
      publishedAt: { type: "long" },
      year: { type: "integer" },
      topics: { type: "keyword" },
      authors: { type: "keyword" },
      ...Object.fromEntries([...wordFields, "units"].map((field) => [field, whole])),
      // Shown, not searched.
      editions: { type: "object", enabled: false },
    },
  },
};

const meilisearch = {
  searchableAttributes: [...wordFields, "units"],
  displayedAttributes: ["id", "published", "year", "topics", "authors", "editions"],
  filterableAttributes: ["year", "topics", "authors", "publishedAt"],
  sortableAttributes: ["publishedAt"],
  rankingRules: ["words", "sort", "attribute", "exactness", "publishedAt:desc"],
  stopWords: [],
  typoTolerance: { enabled: false },
};

/** What the schema does not name is kept and given back, and takes no memory. */
const typesense = {
  name: "stories",
  fields: [
    ...[...wordFields, "units"].map((name) => ({ name, type: "string" })),
    { name: "publishedAt", type: "int64" },
    { name: "year", type: "int32", facet: true },
    { name: "topics", type: "string[]", facet: true },
    { name: "authors", type: "string[]", facet: true },
  ],
  default_sorting_field: "publishedAt",
};

/** By file name. */
export const definitions = {
  "opensearch.json": openSearch,
  "meilisearch.json": meilisearch,
  "typesense.json": typesense,
} as const;
