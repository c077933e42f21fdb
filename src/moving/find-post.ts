/** Which story an address or a name in an old post means. */
import { posix } from "node:path";
import type { Post } from "./old-site.ts";
import { foldAddress, type Plan } from "./plan-move.ts";

export interface PostFinder {
  /** The slug of the story an address leads to. */
  readonly byAddress: (address: string, post: Post) => string | undefined;
  readonly byName: (name: string) => string | undefined;
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

export function createFinder(plan: Plan, url: string | undefined): PostFinder {
  const home = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  const base = home?.pathname.replace(/\/$/, "") ?? "";
  const withinSite = (address: string) => {
    const whole =
      home !== undefined && /^(?:https?:)?\/\//i.test(address) && URL.canParse(address, home)
        ? new URL(address, home)
        : undefined;
    const path = whole !== undefined && whole.host === home?.host ? whole.href.slice(whole.origin.length) : address;
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
  return { byAddress, byName, withinSite };
}
