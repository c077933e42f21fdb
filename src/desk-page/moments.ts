/** Days and moments as the desk says them, on the publication's clock. */
import { createMoment, formatDate, formatDay } from "../fields/dates.ts";
import { site } from "../site/site.ts";

/** `3月28日 08:00`, of another year with it; midnight goes unsaid. */
export function formatWhen(moment: string, now: number): string {
  const sameYear = moment.slice(0, 4) === createMoment(now, site.timeZone).slice(0, 4);
  const hour = moment.slice(11, 16);
  return `${sameYear ? formatDay(moment) : formatDate(moment)}${hour === "00:00" ? "" : ` ${hour}`}`;
}

/** What a clock elsewhere called otherwise: ISO 8601 with its offset. */
export const toOwnClock = (moment: string): string => createMoment(Date.parse(moment), site.timeZone);

/** `2026-11-29T08:00`, now. */
export const readNow = (now: number): string => createMoment(now, site.timeZone).slice(0, 16);
