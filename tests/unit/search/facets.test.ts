/** Facets as they are stored. */
import { expect, test } from "vitest";
import { packFacets, unpackFacets } from "../../../src/search/facets.ts";

const facets = {
  years: ["2020", "2020", "2021", "2020"],
  topics: { city: [0, 2, 3], empty: [], go: [1] },
  authors: [
    { names: ["陈大文", "陳大文"], numbers: [1, 3] },
    { names: ["王小明", "王小明"], numbers: [0] },
  ],
};

test("years in runs, numbers in steps", () => {
  expect(packFacets(facets)).toEqual({
    years: [
      ["2020", 2],
      ["2021", 1],
      ["2020", 1],
    ],
    topics: { city: [0, 2, 1], empty: [], go: [1] },
    authors: [
      [["陈大文", "陳大文"], 1, 2],
      ["王小明", 0],
    ],
  });
});

test("what is stored is read back", () => {
  expect(unpackFacets(packFacets(facets), 2)).toEqual(facets);
  expect(unpackFacets(packFacets({ years: [], topics: {}, authors: [] }), 2)).toEqual({
    years: [],
    topics: {},
    authors: [],
  });
});
