/** An old post as the import reads it: one language of front matter, fields the import knows, the body mended. */
import { stringify } from "yaml";
import type { Post } from "./old-site.ts";

export function formatPost(post: Post, tags: readonly string[], text: string): string {
  const { title, published, updated, draft, fields, language } = post;
  const matter = {
    ...fields,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { date: published }),
    ...(updated === undefined ? {} : { updated }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(language === undefined ? {} : { lang: language }),
    ...(draft ? { draft: "true" } : {}),
  };
  return `---\n${stringify(matter, { schema: "failsafe", lineWidth: 0 })}---\n\n${text}`;
}
