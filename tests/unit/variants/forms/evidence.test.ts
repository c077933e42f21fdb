/** The tables of evidence hold what they say: the form without evidence, and that every row can be reached. */
import { describe, expect, test } from "vitest";
import { evidence } from "../../../../src/variants/forms/evidence/table.ts";
import { createFromSimplified } from "../../../../src/variants/forms/from-simplified.ts";
import { defaultWeights, nameWeights } from "../../../../src/variants/forms/names/name-weights.ts";

const { convert } = createFromSimplified();

test.each(Object.entries(evidence))("%s alone takes its usual form", (character, { usual }) => {
  expect(convert(`“${character}”`)).toBe(`“${usual}”`);
});

test.each(Object.entries(evidence))("the rows of %s give forms of it", (character, { rows }) => {
  expect(rows.length).toBeGreaterThan(0);
  for (const [form] of rows) expect([...form], character).toHaveLength(1);
});

describe("every weight of a name is needed by its sentence", () => {
  test.each(Object.entries(nameWeights))("%s", (name, { needs: [source, wanted] }) => {
    expect(convert(source)).toContain(wanted);
    const without = createFromSimplified({ weights: { ...defaultWeights, [name]: 0 } });
    expect(without.convert(source)).not.toContain(wanted);
  });
});
