/** What the page says of its story, read from where it stands: nothing is said twice for scripts. */
export interface ShownStory {
  readonly slug: string;
  readonly headline: string;
  /** Full address of the edition, without a place in it. */
  readonly url: string;
  readonly path: string;
}

export function readStory(slug: string): ShownStory {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
  return {
    slug,
    headline: document.querySelector("h1")?.textContent ?? document.title,
    url: canonical,
    path: location.pathname,
  };
}
