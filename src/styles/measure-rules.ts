/**
 * Rules for what only the build knows of a page's pictures: the shape of one in a row (`x150`: one and a half times as wide as
 * high) and the focus of one that is cut (`at-30-20`). The policy allows no style on an element, so the class carries the number.
 */

/** THE table of such classes; the groups of a pattern are its numbers. */
const rows: readonly { readonly pattern: RegExp; readonly write: (...numbers: readonly string[]) => string }[] = [
  { pattern: /^x(\d+)$/, write: (hundredths) => `{--r:${Number(hundredths) / 100}}` },
  { pattern: /^at-(\d+)-(\d+)$/, write: (x, y) => ` img{object-position:${x}% ${y}%}` },
];

/** `names` are all class names of a page. */
export function writeMeasures(names: ReadonlySet<string>): string {
  const rules = [...names].sort().flatMap((name) =>
    rows.flatMap(({ pattern, write }) => {
      const found = pattern.exec(name);
      return found === null ? [] : [`.${name}${write(...found.slice(1))}`];
    }),
  );
  return rules.length === 0 ? "" : `@layer blocks{${rules.join("")}}`;
}
