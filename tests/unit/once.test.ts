import { expect, test } from "vitest";
import { once } from "../../src/once.ts";

const count = <Key>(most?: number) => {
  const made: Key[] = [];
  return { made, make: once((key: Key) => made.push(key), most) };
};
const [one, other] = [{}, {}];

test.each<[string, readonly unknown[], readonly unknown[], number | undefined]>([
  ["without an argument", [undefined, undefined], [undefined], undefined],
  ["for each text", ["a", "b", "a", "b"], ["a", "b"], undefined],
  ["for each object, equal or not", [one, other, one], [one, other], undefined],
  ["again for what was forgotten, the oldest first", ["a", "b", "c", "b", "a"], ["a", "b", "c", "a"], 2],
])("a thing is made once %s", (_name, asked, made, most) => {
  const counter = count<unknown>(most);
  for (const key of asked) counter.make(key);
  expect(counter.made).toEqual(made);
});

test("what is asked for gives what was made", () => {
  const double = once((text: string) => text + text);
  expect([double("a"), double("b"), double("a")]).toEqual(["aa", "bb", "aa"]);
});
