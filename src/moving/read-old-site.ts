/** A tree to all that a move has to know before the first story is written. */
import { createPictureFinder, type PictureFinder } from "./find-picture.ts";
import { createFinder, type PostFinder } from "./find-post.ts";
import { gatherLanguages } from "./gather-languages.ts";
import { mendBody } from "./mend-body.ts";
import type { OldSite, ReadSite } from "./old-site.ts";
import { type Plan, planMove, type Taken } from "./plan-move.ts";
import { systems } from "./systems.ts";

export interface PlannedSite {
  readonly system: string;
  readonly read: ReadSite;
  readonly plan: Plan;
  readonly finder: PostFinder;
  readonly findPicture: PictureFinder;
  /** Shortcodes nobody knows, and how often. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Addresses of pictures that are not among the files. */
  readonly missing: readonly string[];
}

const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i;

/** `undefined` when no system knows the tree as its own. */
export function readOldSite(site: OldSite, taken: Taken, timeZone: string): PlannedSite | undefined {
  const system = systems.find(({ recognise }) => recognise(site));
  if (system === undefined) return undefined;
  const found = system.read(site, timeZone);
  const gathered = gatherLanguages(found.posts);
  const read = { ...found, posts: gathered.posts, remarks: [...found.remarks, ...gathered.remarks] };
  const plan = planMove(site, read, taken);
  const finder = createFinder(plan, read.url, read.hosts);
  const byName =
    read.byName === true
      ? new Map(
          site.files
            .filter((file) => picture.test(file))
            .map((file) => [file.split("/").at(-1)?.toLowerCase() ?? "", file]),
        )
      : undefined;
  const findPicture = createPictureFinder(site, byName);
  const unknown = new Map<string, number>();
  const missing = new Set<string>();
  for (const { post } of plan.posts) {
    const mended = mendBody(post, { finder, findPicture, findPlace: () => undefined });
    for (const [name, count] of mended.unknown) unknown.set(name, (unknown.get(name) ?? 0) + count);
    for (const address of mended.missing) missing.add(address.replace(/[?#].*$/s, ""));
    const lead = post.lead?.address;
    if (lead !== undefined && findPicture(finder.withinSite(lead), post) === undefined) missing.add(lead);
  }
  return { system: system.name, read, plan, finder, findPicture, unknown, missing: [...missing] };
}
