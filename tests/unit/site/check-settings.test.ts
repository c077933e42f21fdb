/** A newsroom that readers cannot reach is reminded of it. */
import { expect, test } from "vitest";
import { checkSettings } from "../../../src/site/check-settings.ts";

const contact = "mailto:desk@paper.example";

test.each([
  { contact: undefined, report: undefined, codes: ["no-report-address"] },
  { contact, report: undefined, codes: [] },
  { contact: undefined, report: `${contact}?subject={title}&body={text}`, codes: [] },
])("contact $contact, report $report", ({ codes, ...settings }) => {
  const problems = checkSettings(settings);
  expect(problems.map(({ code }) => code)).toEqual(codes);
  for (const { severity, file } of problems)
    expect([severity, file]).toEqual(["warning", "src/publication/settings.ts"]);
});
