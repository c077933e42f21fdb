/** Which story an address or a name in an old post means. */
import { posix } from "node:path";
import type { Post } from "./old-site.ts";
import { foldAddress, type Plan } from "./plan-move.ts";

export interface PostFinder {
  /** The slug of the story an address leads to. */
  readonly byAddress: (address: string, post: Post) => string | undefined;
  readonly byName: (name: string) => string | undefined;
  readonly slugOf: (post: Post) => string | undefined;
  /** An address of the old site itself, from its root; others are left as they are. */
  readonly withinSite: (address: string) => string;
}

const decode = (address: string) => {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
};

const plainHost = (host: string) => host.replace(/^www\./, "");

/** `hosts` are others under which the old site gave out its pictures. */
export function createFinder(plan: Plan, url: string | undefined, hosts: readonly string[] = []): PostFinder {
  const home = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  const base = home?.pathname.replace(/\/$/, "") ?? "";
  const own = new Set([...(home === undefined ? [] : [home.host]), ...hosts].map(plainHost));
  const withinSite = (typed: string) => {
    // A service that shrinks pictures on their way.
    const address = typed.replace(/^https?:\/\/i\d\.wp\.com\//i, "https://");
    const whole =
      home !== undefined && /^(?:https?:)?\/\//i.test(address) && URL.canParse(address, home)
        ? new URL(address, home)
        : undefined;
    if (address !== typed && (whole === undefined || !own.has(plainHost(whole.host)))) return typed;
    const isOwn = whole !== undefined && own.has(plainHost(whole.host));
    const path = isOwn ? whole.href.slice(whole.origin.length) : address;
    return base !== "" && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  };
  const byName = (name: string) => {
    const plain = decode(name.trim())
      .replace(/[?#].*$/, "")
      .replace(/\.(?:md|markdown)$/i, "")
      .replace(/^\/+|\/+$/g, "");
    return plain === "" ? undefined : plan.byName.get(plain.replace(/\/index$/, "").toLowerCase());
  };
  const byAddress = (typed: string, post: Post) => {
    const [number] = /\?p=\d+(?!\d)/.exec(withinSite(typed)) ?? [];
    const numbered = number === undefined || /^https?:/i.test(withinSite(typed)) ? undefined : plan.byName.get(number);
    if (numbered !== undefined) return numbered;
    const address = withinSite(decode(typed)).replace(/[?#].*$/s, "");
    if (address === "" || /^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return undefined;
    if (address.startsWith("/")) {
      return plan.byAddress.get(foldAddress(decode(address))) ?? (/\.md$/i.test(address) ? byName(address) : undefined);
    }
    const file = posix.join(posix.dirname(post.file), address);
    const [usual = "/"] = post.addresses;
    const beside = plan.byAddress.get(
      foldAddress(posix.join(usual.endsWith("/") ? usual : posix.dirname(usual), address)),
    );
    return (
      plan.byFile.get(file) ??
      plan.byFile.get(`${file.replace(/\/$/, "")}.md`) ??
      plan.byFile.get(posix.join(file, "index.md")) ??
      beside
    );
  };
  return { byAddress, byName, withinSite, slugOf: (post) => plan.byPost.get(post) };
}
