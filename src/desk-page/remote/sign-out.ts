/** What the desk says of itself where somebody is signed in to it, and the way out; what becomes of key and text is said first. */
import { openPanel } from "../acts/ask-panel.ts";
import type { App } from "../app.ts";
import { button, h } from "../dom.ts";
import { say } from "../say.ts";

/** Nothing where nobody is. */
export function buildSignOut(app: App): HTMLElement | false {
  const { remote } = app;
  if (remote === undefined) return false;
  const ask = () =>
    openPanel(app, {
      title: say("signedInAs", { hand: app.may.hand }),
      says: say("signOutSays"),
      fields: [],
      act: say("signOut"),
      async run() {
        remote.signOut();
        return undefined;
      },
    });
  return button("link", ask, {}, say("signOutAct"));
}

/** Where it lies what is written here; nothing at home. */
export const tellRemote = ({ remote, may }: App): HTMLElement[] =>
  remote === undefined ? [] : [h("p.soft", {}, may.write ? say("keptHere", { host: remote.host }) : say("mayRead"))];
