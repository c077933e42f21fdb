/** The moment a build speaks for: now, or `AS_OF` (`2026-12-01T08:00`), so that a later day can be built and tested today. */

import { parseMoment } from "../fields/dates.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";

/** Milliseconds since 1970. Throws when `AS_OF` is not a moment. */
export function readClock(): number {
  const wanted = process.env.AS_OF;
  if (wanted === undefined || wanted === "") return Date.now();
  const moment = parseMoment(wanted, site.timeZone);
  if (moment === undefined)
    throw new RangeError(speak`AS_OF 要寫成 2026-12-01 或 2026-12-01T08:00，不能是「${wanted}」。`);
  return Date.parse(moment);
}
