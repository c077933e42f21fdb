/** The headline's rule: a ring a character, with bars where the type gets smaller. */
import { measureHeadline } from "../fields/limits.ts";
import { h } from "./dom.ts";
import { say } from "./say.ts";

/** Characters up to which a headline is not long. */
const most = 30;
const steps = [18, 26];

export interface Meter {
  readonly element: HTMLElement;
  readonly update: (headline: string) => void;
}

export function createMeter(): Meter {
  const rings = Array.from({ length: most }, (_, at) => h("i", { class: steps.includes(at + 1) ? "s" : undefined }));
  const meter = h("div.meter", { role: "img" }, ...rings);
  const hint = h("p.hint");
  return {
    element: h("div", {}, meter, hint),
    update(headline) {
      const length = measureHeadline(headline);
      for (const [at, ring] of rings.entries()) ring.classList.toggle("u", at < length);
      const text = say("ruleHint", { n: length, most });
      meter.setAttribute("aria-label", text);
      hint.textContent = text;
    },
  };
}
