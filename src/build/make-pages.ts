/** Makes the pages that nobody has made yet, and takes over the others. */
import { createHash } from "node:crypto";
import type { Engine } from "./engine.ts";
import { createPageWriter, holdsPage, type MadePages, type MadeRow, type MadeRows } from "./made-pages.ts";
import type { PagePlan } from "./page-maker.ts";

export interface PageOrder {
  readonly engine: Engine;
  readonly plans: readonly PagePlan[];
  /** Where pages may stand already, the first that holds one gives it. */
  readonly sources: readonly MadePages[];
  /** Absolute. */
  readonly output: string;
  /** Told how many are done. */
  readonly onPage?: ((done: number, all: number) => void) | undefined;
}

export interface PagesMade {
  readonly made: number;
  readonly restored: number;
  /** Of all pages that may be taken over again. */
  readonly rows: MadeRows;
}

/** Of all a page is made from. */
export function keyOf({ digest }: Engine, { maker, key }: PagePlan): string | undefined {
  if (key === undefined) return undefined;
  return createHash("sha256").update(`${digest} ${maker} ${key}`).digest("base64url").slice(0, 22);
}

export async function makePages({ engine, plans, sources, output, onPage }: PageOrder): Promise<PagesMade> {
  const writer = createPageWriter(output);
  const rows: Record<string, MadeRow> = {};
  let restored = 0;
  for (const [at, plan] of plans.entries()) {
    const { file } = plan;
    const key = keyOf(engine, plan);
    const source = key === undefined ? undefined : sources.find((from) => holdsPage(from, file, key));
    if (source !== undefined) restored += 1;
    const row = source === undefined ? writer.write(file, key ?? "", await plan.make()) : writer.take(source, file);
    if (key !== undefined) rows[file] = row;
    onPage?.(at + 1, plans.length);
  }
  return { made: plans.length - restored, restored, rows };
}
