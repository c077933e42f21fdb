/** How an editor comes to a key of the host the content lies on: which page makes it, and with which rights. No more than it needs. */
import { type ContentPlace, contentHosts } from "../../site/content-place.ts";
import { h } from "../dom.ts";
import { say } from "../say.ts";
import type { DeskWord } from "../words.ts";

interface KeySteps {
  readonly home: string;
  /** Of the host, where keys are made. */
  readonly page: string;
  readonly steps: readonly DeskWord[];
  /** For who may only read. */
  readonly guest?: { readonly page: string; readonly says: DeskWord };
}

const hosts: Readonly<Record<ContentPlace["host"], KeySteps>> = {
  github: {
    home: "https://github.com",
    page: "/settings/personal-access-tokens/new",
    steps: ["githubOwner", "githubRights", "githubMake"],
    guest: { page: "/settings/tokens/new", says: "githubGuest" },
  },
  gitea: { home: "https://gitea.com", page: "/user/settings/applications", steps: ["giteaRights", "giteaMake"] },
  gitlab: {
    home: "https://gitlab.com",
    page: "/-/user_settings/personal_access_tokens",
    steps: ["gitlabRights", "gitlabMake"],
  },
};

/** As its editors know it: a server of one's own by its address. */
export const nameHost = ({ host, address }: ContentPlace): string =>
  address === undefined ? contentHosts[host].name : new URL(address).host;

export function buildKeySteps(place: ContentPlace): HTMLElement {
  const { home, page, steps, guest } = hosts[place.host];
  const { repository } = place;
  const values = { repository, owner: repository.split("/")[0] ?? "" };
  const link = (path: string) => {
    const href = (place.address ?? home) + path;
    return h("a", { href, target: "_blank", rel: "noreferrer" }, href.replace("https://", ""));
  };
  return h(
    "section",
    {},
    h("h2.cap", {}, say("signInHow")),
    h(
      "ol.steps",
      {},
      h("li", {}, say("signInPage"), "：", link(page)),
      ...steps.map((step) => h("li", {}, say(step, values))),
    ),
    guest === undefined ? false : h("p.soft", {}, say(guest.says, values), " ", link(guest.page)),
  );
}
