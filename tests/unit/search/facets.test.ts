/** Facets as they are stored. */
import { expect, test } from "vitest";
import { packFacets, unpackFacets } from "../../../src/search/facets.ts";

const facets = { years: ["2020", "2020", "2021", "2020"], topics: { city: [0, 2, 3], empty: [], go: [1] } };

test("years in runs, numbers in steps", () => {
  expect(packFacets(facets)).toEqual({
    years: [
      ["2020", 2],
      ["2021", 1],
      ["2020", 1],
    ],
    topics: { city: [0, 2, 1], empty: [], go: [1] },
  });
});

test("what is stored is read back", () => {
  expect(unpackFacets(packFacets(facets))).toEqual(facets);
  expect(unpackFacets(packFacets({ years: [], topics: {} }))).toEqual({ years: [], topics: {} });
});
