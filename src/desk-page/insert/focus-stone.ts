/** A picture with the stone that says what every crop keeps: drawn by hand or moved by keys, the crops beside it follow. */
import type { Focus } from "../../photographs/focus.ts";
import { h, listen } from "../dom.ts";
import { say } from "../say.ts";

export interface FocusStone {
  readonly element: HTMLElement;
  /** Nothing while nobody has moved it. */
  readonly read: () => Focus | undefined;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const within = (part: number) => Math.round(Math.min(100, Math.max(0, part)));

/** THE crops that are shown: a link's card, and a list's square. */
const crops = [
  ["c169", "cropCard"],
  ["c11", "cropList"],
] as const;

/** `address` is the picture's; of one that is never cut there is no stone. */
export function createFocusStone(address: string, isCut: boolean): FocusStone {
  let focus: Focus = { x: 50, y: 50 };
  let moved = false;
  const stone = h("button.focus", { type: "button", "aria-label": say("focusStone") });
  const picture = h("img", { src: address, alt: "", draggable: "false" });
  const shot = h("div.shot", {}, picture, isCut ? stone : false);
  const cut = crops.map(([kind, word]) => ({ word, image: h("img", { src: address, alt: "", class: kind }) }));

  function show(): void {
    stone.style.insetInlineStart = `${focus.x}%`;
    stone.style.insetBlockStart = `${focus.y}%`;
    for (const { image } of cut) image.style.objectPosition = `${focus.x}% ${focus.y}%`;
  }
  function move(x: number, y: number): void {
    focus = { x: within(x), y: within(y) };
    moved = true;
    show();
  }
  const follow = (event: PointerEvent) => {
    const { left, top, width, height } = picture.getBoundingClientRect();
    move(((event.clientX - left) / width) * 100, ((event.clientY - top) / height) * 100);
  };
  if (isCut)
    listen(shot, {
      pointerdown(event) {
        shot.setPointerCapture(event.pointerId);
        event.preventDefault();
        stone.focus();
        follow(event);
      },
      pointermove(event) {
        if (shot.hasPointerCapture(event.pointerId)) follow(event);
      },
    });
  listen(stone, {
    keydown(event) {
      const [x, y] = steps[event.key] ?? [];
      if (x === undefined || y === undefined) return;
      event.preventDefault();
      const wide = event.shiftKey ? 10 : 1;
      move(focus.x + x * wide, focus.y + y * wide);
    },
  });
  show();
  return {
    element: h(
      "div.shown",
      {},
      shot,
      isCut ? h("p.hint.soft", {}, say("focusSays")) : false,
      isCut
        ? h(
            "div.crops",
            {},
            h("figure", {}, h("img", { src: address, alt: "", class: "whole" }), h("figcaption", {}, say("cropStory"))),
            ...cut.map(({ word, image }) => h("figure", {}, image, h("figcaption", {}, say(word)))),
          )
        : false,
    ),
    read: () => (moved ? focus : undefined),
  };
}
