import { describe, expect, test } from "vitest";
import { firstPaintScript } from "../../../src/reading/first-paint.ts";
import {
  changePreference,
  parsePreferences,
  preferenceNames,
  preferenceTable,
} from "../../../src/reading/preferences.ts";
import { themeColors } from "../../../src/site/looks.ts";

/** Runs the script as a page would, with a storage that holds `kept`; what it does to the root element, bars and head. */
function run(kept: string | undefined, sheet = "v.css") {
  const dataset: Record<string, string> = {};
  const bars = [{ content: "" }, { content: "" }];
  const added: object[] = [];
  const script = { dataset: sheet === "" ? {} : { vertical: sheet }, after: (link: object) => added.push(link) };
  const document = {
    currentScript: script,
    documentElement: { dataset },
    querySelectorAll: () => bars,
    createElement: () => ({ setAttribute: () => undefined }),
  };
  new Function("document", "localStorage", firstPaintScript)(
    document,
    kept === undefined ? undefined : { reading: kept },
  );
  return { dataset, bar: bars[1]?.content, added };
}

describe("before the first paint", () => {
  test("every choice of the table is shown, and nothing that is usual", () => {
    for (const name of preferenceNames)
      for (const value of preferenceTable[name].values) {
        const kept = JSON.stringify({ [name]: value });
        expect(run(kept).dataset).toEqual({ script: "", ...parsePreferences(kept) });
        expect(parsePreferences(kept)).toEqual(changePreference({}, name, value));
      }
  });

  test.each([undefined, "", "{", "null", "3", "[]", '{"theme":"pink","size":4}', '{"theme":{}}'])(
    "%j shows nothing but that scripts run",
    (kept) => {
      expect(run(kept)).toEqual({ dataset: { script: "" }, bar: "", added: [] });
    },
  );

  test("a theme colours the browser's bars", () => {
    expect(run('{"theme":"sepia"}').bar).toBe(themeColors["sepia"]);
  });

  test("only a reader of vertical text fetches its sheet, and only on a page that has any", () => {
    expect(run('{"flow":"vertical"}').added).toMatchObject([{ rel: "stylesheet", href: "v.css" }]);
    expect(run('{"flow":"vertical"}', "").added).toEqual([]);
    expect(run('{"theme":"dark"}').added).toEqual([]);
  });
});
