/**
 * Days and moments of the publication. What an editor writes (`2022-03-18`, `2022-03-18T08:00`) is a day or a moment in the
 * publication's time zone, whatever zone builds or reads the site; machines get it with its offset.
 */
import { once } from "../once.ts";

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?$/;

/** `2022-03-18T00:00:00+08:00`: a moment with the offset of the publication's zone. Its first ten characters are the day. */
export type Moment = string;

/** By zone: making one takes longer than a thousand uses of it. */
const loadFormat = once((timeZone: string) => new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }));

/** Minutes the zone is ahead of UTC at an instant. */
function readOffset(instant: number, timeZone: string): number {
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(loadFormat(timeZone).format(instant));
  if (match === null) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The moment an editor wrote, or `undefined` when the calendar has no such day or the form is another. */
export function parseMoment(value: string, timeZone: string): Moment | undefined {
  const match = pattern.exec(value);
  if (match === null) return undefined;
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const local = Date.UTC(year, month - 1, day, hour, minute);
  const back = new Date(local);
  if (
    back.getUTCFullYear() !== year ||
    back.getUTCMonth() !== month - 1 ||
    back.getUTCDate() !== day ||
    back.getUTCHours() !== hour ||
    minute > 59
  )
    return undefined;
  return formatMoment(local, readOffset(local - readOffset(local, timeZone) * 60_000, timeZone));
}

/** `local` counts the clock of the zone as if it were UTC's; `offset` in minutes. */
function formatMoment(local: number, offset: number): Moment {
  const two = (number: number) => String(Math.abs(number)).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  return `${new Date(local).toISOString().slice(0, 19)}${sign}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}

/** The moment of an instant, in milliseconds since 1970, on the zone's clock, without seconds. */
export function createMoment(instant: number, timeZone: string): Moment {
  const offset = readOffset(instant, timeZone);
  return formatMoment(Math.floor(instant / 60_000) * 60_000 + offset * 60_000, offset);
}

/** `2022年3月18日` */
export function formatDate(moment: Moment): string {
  const [year, month, day] = moment.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** `3月18日` */
export function formatDay(moment: Moment): string {
  const [, month, day] = moment.slice(0, 10).split("-").map(Number);
  return `${month}月${day}日`;
}

/** `2022-03-18`, for `datetime` attributes. */
export function formatMachineDay(moment: Moment): string {
  return moment.slice(0, 10);
}

/** `3月18日`; of another year than the one that is taken for granted, with its own. */
export const formatDateIn = (moment: Moment, year: string): string =>
  moment.startsWith(year) ? formatDay(moment) : formatDate(moment);
