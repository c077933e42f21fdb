/** Slugs and names of the topics, for those who only name them: content/topics.yaml without its checks. */

import { decodeText } from "../fields/decode.ts";
import { parseYaml } from "../fields/parse-yaml.ts";
import { readContentFile } from "./content-files.ts";

const file = "content/topics.yaml";

/** None when the file cannot be read; the check says why. */
export function listTopicNames(root: string): { slug: string; name: string }[] {
  const bytes = readContentFile(root, file);
  const decoded = bytes instanceof Uint8Array ? decodeText(bytes, file) : undefined;
  if (decoded === undefined || "problem" in decoded) return [];
  const { value } = parseYaml(decoded.text, file);
  return (Array.isArray(value) ? value : []).flatMap((row: unknown) => {
    const { slug, name } = (row ?? {}) as { slug?: unknown; name?: unknown };
    return typeof slug === "string" && typeof name === "string" ? [{ slug, name }] : [];
  });
}
