/** The engine under unit tests has the fixture's publication, in this process and in those that tests start. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import type { Publication } from "../../src/site/publication.ts";
import { site } from "../../src/site/site.ts";
import * as fixture from "../fixtures/publication-unit/src/publication/publication.ts";
import { mappingOptions } from "./map-publication.ts";

test("the fixture has what the engine asks of a publication", () => {
  expect((fixture satisfies Publication).settings.name).toBe("渡口");
});

test("it stands in the place of the real one", () => {
  const module = JSON.stringify(new URL("../../src/site/site.ts", import.meta.url).href);
  const script = `console.log((await import(${module})).site.name)`;
  const said = execFileSync(process.execPath, [...mappingOptions, "--input-type=module", "--eval", script]);
  expect([site.name, said.toString().trim()]).toEqual(["渡口", "渡口"]);
});
