/**
 * The fold: characters that are forms of one another in some edition count as one. Its classes travel as steps from one code point
 * to the next, which takes readers two thirds of the bytes of the characters themselves.
 */
import type { Fold } from "./units.ts";

/** The first character of a class stands for all of it: 后後, 台臺檯颱. */
export function createFold(classes: readonly string[]): Fold {
  const first = new Map<string, string>();
  for (const group of classes) {
    const [head = "", ...others] = group;
    for (const other of others) first.set(other, head);
  }
  return (character) => first.get(character) ?? character;
}

const radix = 36;

/** `classes` are sorted, and so are the characters of each. */
export function packClasses(classes: readonly string[]): string {
  let first = 0;
  const packed = classes.map((group) => {
    const points = [...group].map((character) => character.codePointAt(0) ?? 0);
    const steps = points.map((point, at) => point - (points[at - 1] ?? first));
    first = points[0] ?? first;
    return steps.map((step) => step.toString(radix)).join(" ");
  });
  return packed.join(",");
}

export function unpackClasses(packed: string): string[] {
  let first = 0;
  return packed.split(",").map((group) => {
    let point = first;
    const characters = group.split(" ").map((step) => {
      point += Number.parseInt(step, radix);
      return String.fromCodePoint(point);
    });
    first = characters[0]?.codePointAt(0) ?? first;
    return characters.join("");
  });
}
