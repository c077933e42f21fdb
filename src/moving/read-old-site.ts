/** A tree to all that a move has to know before the first story is written. */
import { createFinder, type PostFinder } from "./find-post.ts";
import { mendBody } from "./mend-body.ts";
import type { OldSite, ReadSite } from "./old-site.ts";
import { type Plan, planMove, type Taken } from "./plan-move.ts";
import { systems } from "./systems.ts";

export interface PlannedSite {
  readonly system: string;
  readonly read: ReadSite;
  readonly plan: Plan;
  readonly finder: PostFinder;
  /** Shortcodes nobody knows, and how often. */
  readonly unknown: ReadonlyMap<string, number>;
  readonly pictures: ReadonlyMap<string, string> | undefined;
}

const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i;

/** `undefined` when no system knows the tree as its own. */
export function readOldSite(site: OldSite, taken: Taken, timeZone: string): PlannedSite | undefined {
  const system = systems.find(({ recognise }) => recognise(site));
  if (system === undefined) return undefined;
  const read = system.read(site, timeZone);
  const plan = planMove(site, read, taken);
  const finder = createFinder(plan, read.url);
  const unknown = new Map<string, number>();
  for (const { post } of plan.posts)
    for (const [name, count] of mendBody(post, finder).unknown) unknown.set(name, (unknown.get(name) ?? 0) + count);
  const pictures =
    read.byName === true
      ? new Map(
          site.files
            .filter((file) => picture.test(file))
            .map((file) => [file.split("/").at(-1)?.toLowerCase() ?? "", file]),
        )
      : undefined;
  return { system: system.name, read, plan, finder, unknown, pictures };
}
