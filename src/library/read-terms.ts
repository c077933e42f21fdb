/** What the whole site has words and topics for: content/glossary.yaml and content/topics.yaml, read together. */
import type { ContentReader } from "./content-reader.ts";
import { readGlossary } from "./terms.ts";
import { readTopics } from "./topics.ts";

export function readTerms(reader: ContentReader) {
  const { value: entries, problems } = readGlossary(reader);
  const rows = entries.map(({ row }) => row);
  const { value: topics, problems: wrong } = readTopics(reader, rows);
  return { entries, topics, hasTopics: wrong.length === 0, problems: [...problems, ...wrong] };
}
