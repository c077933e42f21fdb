/** Slugs and names of the topics, for those who only name them: content/topics.yaml without its checks. */
import { openDisk } from "./content-files.ts";
import { readYamlText } from "./read-yaml.ts";

/** None when the file cannot be read; the check says why. */
export function listTopicNames(root: string): { slug: string; name: string }[] {
  const { value } = readYamlText(openDisk(root), "content/topics.yaml");
  return (Array.isArray(value) ? value : []).flatMap((row: unknown) => {
    const { slug, name } = (row ?? {}) as { slug?: unknown; name?: unknown };
    return typeof slug === "string" && typeof name === "string" ? [{ slug, name }] : [];
  });
}
