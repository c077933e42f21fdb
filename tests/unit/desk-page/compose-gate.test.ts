/** While an input method composes, nothing stirs; afterwards the last of each act runs, once. */
import { expect, test } from "vitest";
import { createComposeGate } from "../../../src/desk-page/compose-gate.ts";

function lay() {
  const target = new EventTarget();
  const frames: (() => void)[] = [];
  const gate = createComposeGate(target, (act) => frames.push(act));
  const acts: string[] = [];
  const say = (name: string) => target.dispatchEvent(new Event(name));
  const frame = () => {
    for (const act of frames.splice(0)) act();
  };
  return { gate, acts, say, frame, ask: (name: string, act: string) => gate.whenQuiet(name, () => acts.push(act)) };
}

test("with nobody composing an act runs at once", () => {
  const { acts, ask } = lay();
  ask("save", "存");
  expect(acts).toEqual(["存"]);
});

test("while composing it waits, until one frame after the end; of one name the last runs", () => {
  const { gate, acts, ask, say, frame } = lay();
  say("compositionstart");
  ask("save", "一");
  ask("marks", "記");
  ask("save", "二");
  frame();
  expect([gate.isComposing(), acts]).toEqual([true, []]);
  say("compositionend");
  expect(acts).toEqual([]);
  frame();
  expect(acts).toEqual(["二", "記"]);
  frame();
  expect(acts).toHaveLength(2);
});

test("an input method that begins the next character in the same breath goes on composing", () => {
  const { acts, ask, say, frame } = lay();
  say("compositionstart");
  ask("save", "存");
  say("compositionend");
  say("compositionstart");
  frame();
  expect(acts).toEqual([]);
  say("compositionend");
  frame();
  expect(acts).toEqual(["存"]);
});

test("a composition that nobody ended ends with the focus", () => {
  const { acts, ask, say, frame } = lay();
  say("compositionstart");
  ask("save", "存");
  say("focusout");
  frame();
  expect(acts).toEqual(["存"]);
});
