/**
 * Registers the service worker, when the page stands. Under Trusted Types the page's policy lets no text become a script but by a rule
 * that is named in metadata/content-policy.ts: this one knows one address. A browser that refuses leaves the page as it is.
 */
interface Rules {
  createScriptURL(address: string): string;
}

const own = document.body.dataset["worker"] ?? "";

const rules: Rules = {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.href);
    if (origin !== location.origin || pathname !== own) throw new TypeError(address);
    return pathname;
  },
};
const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Rules): Rules } };
const policy = trustedTypes?.createPolicy("offline", rules) ?? rules;

navigator.serviceWorker.register(policy.createScriptURL(own)).catch(() => undefined);

// It is run for what it does.
export {};
