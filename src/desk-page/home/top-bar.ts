/** The rim above the desk's list: whose desk it is, the search, and what concerns the whole of it. */
import { site } from "../../site/site.ts";
import type { App } from "../app.ts";
import { button, h } from "../dom.ts";
import { openKeysPanel } from "../keys/keys-panel.ts";
import { buildLooksButton } from "../looks.ts";
import { buildSignOut } from "../remote/sign-out.ts";
import { say } from "../say.ts";

export function buildTop(app: App, seek: HTMLElement | false): HTMLElement {
  const name = h(
    "a.name",
    { href: "#/" },
    h("img", { src: "./favicon.svg", alt: "", width: 32, height: 32 }),
    site.name,
    h("small", {}, say("desk")),
  );
  const acts = h(
    "div.acts",
    {},
    buildLooksButton(),
    button("link wide", () => openKeysPanel(), {}, say("keys")),
    buildSignOut(app),
  );
  return h("header", {}, h("div.top.board", {}, name, seek, acts), h("hr.hoshi.board"));
}
