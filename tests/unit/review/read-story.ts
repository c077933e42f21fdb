/** The review of one story laid over the minimal tree, after any number of approvals and edits. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatApprovals } from "../../../src/library/approvals.ts";
import { openDisk } from "../../../src/library/content-files.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { approve } from "../../../src/review/approve.ts";
import type { Review } from "../../../src/review/create-review.ts";
import { readReview } from "../../../src/review/read-review.ts";
import { withContent } from "../lay-content.ts";

export const createText = (body: string, fields = "") => `---
variant: zh-Hans
headline: 桥的夜班
standfirst: 守桥的人。
published: 2022-03-18
topics: [industry]
${fields}---

${body}
`;

export type Files = Readonly<Record<string, string>>;

function read(root: string, files: Files): Review {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, "content", name.startsWith("glossary") ? name : `stories/night-shift/${name}`);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  }
  const content = readContent(root);
  const story = content.stories.find((entry) => entry.story.slug === "night-shift");
  if (story === undefined) throw new Error(JSON.stringify(content.problems, null, 1));
  return readReview(openDisk(root), content, story);
}

/** The review of the first files; then, all of it approved, of each further set laid over them. */
export function readReviews(...steps: readonly Files[]): Review[] {
  return withContent(undefined, (root) => {
    let approvals = "";
    return steps.map((files, at) => {
      const review = read(root, at === 0 ? files : { ...files, "review.yaml": approvals });
      if (at === 0) approvals = formatApprovals(approve(review, [], review.decisions).approvals);
      return review;
    });
  });
}
