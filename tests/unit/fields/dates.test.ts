import { describe, expect, test } from "vitest";
import { createMoment, formatDate, formatDay, formatMachineDay, parseMoment } from "../../../src/fields/dates.ts";

describe("the moment an editor wrote", () => {
  test.each([
    ["2022-03-18", "Asia/Shanghai", "2022-03-18T00:00:00+08:00"],
    ["2022-03-18T08:05", "Asia/Shanghai", "2022-03-18T08:05:00+08:00"],
    ["2022-03-18 23:59", "Asia/Shanghai", "2022-03-18T23:59:00+08:00"],
    ["1987-07-01", "Asia/Shanghai", "1987-07-01T00:00:00+09:00"],
    ["2024-02-29", "Asia/Shanghai", "2024-02-29T00:00:00+08:00"],
    ["2022-01-15", "America/New_York", "2022-01-15T00:00:00-05:00"],
    ["2022-07-15T12:00", "America/New_York", "2022-07-15T12:00:00-04:00"],
    ["2022-03-13T01:59", "America/New_York", "2022-03-13T01:59:00-05:00"],
    ["2022-03-13T03:00", "America/New_York", "2022-03-13T03:00:00-04:00"],
    ["2022-11-06T00:30", "America/New_York", "2022-11-06T00:30:00-04:00"],
    ["2022-11-06T03:00", "America/New_York", "2022-11-06T03:00:00-05:00"],
    ["2022-03-18", "Asia/Kolkata", "2022-03-18T00:00:00+05:30"],
    ["2022-03-18", "America/St_Johns", "2022-03-18T00:00:00-02:30"],
    ["2022-03-18", "UTC", "2022-03-18T00:00:00+00:00"],
    ["2022-12-31T23:59", "Pacific/Kiritimati", "2022-12-31T23:59:00+14:00"],
  ])("%s in %s", (value, zone, expected) => {
    expect(parseMoment(value, zone)).toBe(expected);
  });

  test.each([
    "2022-02-30",
    "2023-02-29",
    "2022-13-01",
    "2022-00-10",
    "2022-01-00",
    "2022-04-31",
    "0022-03-18",
    "2022-03-18T24:00",
    "2022-03-18T25:00",
    "2022-03-18T08:60",
    "2022-3-18",
    "2022/03/18",
    "2022年3月18日",
    "18 March",
    "12:30",
    "2022-03-18T08",
    "2022-03-18T08:00:00Z",
    " 2022-03-18",
    "２０２２-03-18",
    "",
  ])("「%s」 is none", (value) => {
    expect(parseMoment(value, "Asia/Shanghai")).toBeUndefined();
  });

  test("days of forty years keep their date, and their offset leads back to the same instant", {
    timeout: 30_000,
  }, () => {
    for (const zone of ["Asia/Shanghai", "America/New_York"]) {
      const there = new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
      for (let day = Date.UTC(1985, 0, 1); day < Date.UTC(2025, 0, 1); day += 23 * 86_400_000) {
        const date = new Date(day).toISOString().slice(0, 10);
        const moment = parseMoment(date, zone) ?? "";
        expect(moment.slice(0, 19)).toBe(`${date}T00:00:00`);
        // China set its clocks forward at midnight in some years: that midnight did not exist.
        expect(there.format(Date.parse(moment))).toMatch(new RegExp(`^${date} 0[01]:00$`));
      }
    }
  });
});

test.each([
  ["2022-03-18T00:00:00+08:00", "2022年3月18日", "3月18日", "2022-03-18"],
  ["2021-12-01T23:30:00-05:00", "2021年12月1日", "12月1日", "2021-12-01"],
])("a moment's day is read off its own offset: %s", (moment, date, day, machine) => {
  expect(formatDate(moment)).toBe(date);
  expect(formatDay(moment)).toBe(day);
  expect(formatMachineDay(moment)).toBe(machine);
});

test.each([
  ["2026-11-22T20:08:45Z", "Asia/Shanghai", "2026-11-23T04:08:00+08:00"],
  ["2026-11-22T20:08:45Z", "America/New_York", "2026-11-22T15:08:00-05:00"],
  ["2026-06-30T23:59:59Z", "UTC", "2026-06-30T23:59:00+00:00"],
])("the clock of %s in %s", (instant, timeZone, moment) => {
  expect(createMoment(Date.parse(instant), timeZone)).toBe(moment);
});
