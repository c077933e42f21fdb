/** Says, where dates are looked at, that this machine's clock is wrong; the site's own answer knows what time it is. */
import { once } from "../../once.ts";
import type { App } from "../app.ts";
import { h } from "../dom.ts";
import { say } from "../say.ts";
import { type ClockGap, measureGap } from "./measure-gap.ts";

/** Asked once a page; without an answer nothing is said. */
const askSite = once(
  (): Promise<ClockGap | undefined> =>
    fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(
      ({ headers }) => measureGap(headers.get("date"), headers.get("age"), Date.now()),
      () => undefined,
    ),
);

/** At home the server's clock is this machine's: nothing is asked. */
export function createClockNote({ remote }: App): HTMLElement {
  const element = h("p.say", { role: "status", hidden: true });
  if (remote === undefined) return element;
  void askSite().then((gap) => {
    if (gap === undefined) return;
    const { isFast, unit, n } = gap;
    element.textContent = say(isFast ? "clockFast" : "clockSlow", { gap: say(`gap-${unit}`, { n }) });
    element.hidden = false;
  });
  return element;
}
