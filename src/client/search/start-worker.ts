/**
 * The search engine's worker under Trusted Types: the page's policy lets no text become a script, but for addresses of this
 * origin by way of this one rule (named in metadata/content-policy.ts). Browsers without Trusted Types take the address
 * itself. Whoever adds another worker has to ask this rule.
 */
import address from "./search-worker.ts?worker&url";

interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

function trust(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new TypeError(address);
  return url.href;
}

const rules = { createScriptURL: trust };
// Made once: a second rule of the same name is refused.
const policy = (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy("search", rules) ?? rules;

export function startWorker(): Worker {
  return new Worker(policy.createScriptURL(address));
}
