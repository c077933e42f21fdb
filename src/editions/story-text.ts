/** Texts beside a story, from the disk. */
import { readContentText } from "../library/content-files.ts";
import type { Story } from "../library/story.ts";

/** The text of a file beside a story (a drawing, captions). The content was checked before: a miss is a programming error. */
export function readStoryText(story: Story, name: string): string {
  const file = story.file.replace(/[^/]+$/, name);
  const { value } = readContentText(process.cwd(), file);
  if (value === undefined) throw new Error(`unreadable: ${file}`);
  return value;
}
