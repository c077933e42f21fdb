/**
 * For browsers without speculation rules (metadata/speculation.ts): a page is fetched when a reader points at the way to it, and
 * waits in the browser's cache. Once for each page, and not where data is to be saved.
 */
const fetched = new Set([location.pathname]);

function look({ target }: Event): void {
  const link = target instanceof Element ? target.closest("a") : null;
  if (link === null || link.origin !== location.origin || !link.pathname.endsWith("/")) return;
  if (fetched.has(link.pathname)) return;
  fetched.add(link.pathname);
  fetch(link.pathname, { priority: "low" }).catch(() => fetched.delete(link.pathname));
}

const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
if (connection?.saveData !== true)
  for (const type of ["pointerover", "touchstart", "focusin"]) addEventListener(type, look, { passive: true });

// It is run for what it does.
export {};
