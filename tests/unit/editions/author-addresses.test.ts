/** Addresses of authors, with a spelling that is given. */
import { expect, test } from "vitest";
import { giveAddresses } from "../../../src/editions/author-addresses.ts";
import { fileRows } from "../../../src/editions/author-notes.ts";
import { site } from "../../../src/site/site.ts";

const letters: Readonly<Record<string, string>> = {
  陈明: "chenming",
  陳明: "chenming",
  沈鸣: "chenming",
  何敏: "hemin",
  "☆": "",
};
const spell = (name: string) => letters[name];
const rows = fileRows([{ name: "何敏", slug: "min", unit: false, terms: [] }]);

test("who signs later makes way; one person in two scripts is one; the desk is nobody", () => {
  const { addresses, unspelt } = giveAddresses([["陳明", site.desk], ["沈鸣", "陈明"], ["☆"]], rows, spell);
  expect([...addresses]).toEqual([
    ["陈明", "chenming"],
    ["沈鸣", "chenming-2"],
    ["☆", "author"],
  ]);
  expect(unspelt).toEqual([]);
});

test("an address an editor gave is the name's, and nobody else's", () => {
  const { addresses } = giveAddresses([["何敏"], ["陳明"]], rows, (name) => (name === "陳明" ? "min" : spell(name)));
  expect(Object.fromEntries(addresses)).toEqual({ 何敏: "min", 陈明: "min-2" });
});

test("while a name is not spelt, only those with an address of their own have one, and what is missing is said once", () => {
  const { addresses, unspelt } = giveAddresses(
    [
      ["陳明", "江上"],
      ["江上", "何敏"],
    ],
    rows,
    spell,
  );
  expect([...addresses]).toEqual([["何敏", "min"]]);
  expect(unspelt).toEqual(["江上"]);
});
