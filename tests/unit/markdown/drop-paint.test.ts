/** A drawing leaves behind the paint its classes give, and none of what they do not. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { h, s } from "hastscript";
import { expect, test } from "vitest";
import { dropPaint, painted } from "../../../src/markdown/drop-paint.ts";

const style = readFileSync(join(import.meta.dirname, "../../../src/styles/drawing.css"), "utf8");

/** Names of a declaration in the tree: `font` sets three of them; those that drawings cannot name are left out. */
const nameProperty = (name: string) => {
  if (name === "font") return ["fontFamily", "fontSize", "fontWeight"];
  if (["vector-effect", "paint-order", "stroke-linejoin"].includes(name)) return [];
  return [name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())];
};

test("THE table says what the style says", () => {
  const found: Record<string, Set<string>> = {};
  for (const [, selector = "", rules = ""] of style.matchAll(/^\s*(\.[^{]+)\{([^}]*)\}/gm)) {
    if (selector.startsWith(".lead")) continue;
    for (const name of selector.split(",").map((part) => part.trim().slice(1))) {
      found[name] ??= new Set();
      for (const [, property = ""] of rules.matchAll(/([a-z-]+)\s*:/g))
        for (const each of nameProperty(property)) found[name].add(each);
    }
  }
  const sort = (table: Record<string, Iterable<string>>) =>
    Object.fromEntries(Object.entries(table).map(([name, list]) => [name, [...list].sort()]));
  expect(sort(found)).toEqual(sort(painted));
});

test("what no class sets stays", () => {
  const tree = h(null, [
    s("circle", { className: ["black"], fill: "#000", strokeWidth: 2 }),
    s("path", { className: ["river"], fill: "#00f" }),
    s("path", { fill: "#0f0" }),
  ]);
  dropPaint(tree);
  expect(tree.children).toEqual([
    s("circle", { className: ["black"], strokeWidth: 2 }),
    s("path", { className: ["river"], fill: "#00f" }),
    s("path", { fill: "#0f0" }),
  ]);
});
