/**
 * Trusted Types of the desk's page: no text becomes markup or script. The one rule lets addresses of this origin start a worker;
 * it is named in the page's policy (page-policy.ts).
 */
interface Rule {
  readonly createScriptURL: (address: string) => string;
}

const rules: Rule = {
  createScriptURL(address) {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) throw new TypeError(address);
    return url.href;
  },
};

interface Factory {
  createPolicy(name: string, rules: Rule): Rule;
}

// Made once: a second rule of the same name is refused.
const policy = (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy("desk", rules) ?? rules;

export const trustAddress = (address: string): string => policy.createScriptURL(address);
