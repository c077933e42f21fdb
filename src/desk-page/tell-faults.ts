/** What nobody answered: an act that failed is told, wherever it was asked, and the page goes on. */
import { button, h } from "./dom.ts";
import { say } from "./say.ts";
import { sayFailure } from "./say-failure.ts";

function tell(error: unknown): void {
  const last = document.querySelector(".fault");
  const line = h(
    "p.fault",
    { role: "alert" },
    h("span", {}, sayFailure(error)),
    button("link", () => line.remove(), {}, say("close")),
  );
  last?.remove();
  // Above an open panel nothing else is seen.
  (document.querySelector("dialog[open]") ?? document.body).append(line);
}

export function watchFaults(): void {
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    tell(event.reason);
  });
  // Without an error it is the browser's own remark on a layout.
  addEventListener("error", ({ error }) => {
    if (error instanceof Error) tell(error);
  });
}
