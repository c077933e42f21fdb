/** What a build reminds of in the settings of the publication: it can go on, and a promise to readers is not kept. */
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { Settings } from "./publication.ts";

const file = "src/publication/settings.ts";

export function checkSettings({ contact, report }: Pick<Settings, "contact" | "report">): Problem[] {
  return contact === undefined && report === undefined ? [createProblem("no-report-address", { file })] : [];
}
