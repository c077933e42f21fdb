/** The last queries, newest first. Kept on this device only, gone when the reader says so. */
const key = "luozi-recent";
const mostQueries = 6;

export function listRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter((query) => typeof query === "string").slice(0, mostQueries) : [];
  } catch {
    // Storage may be forbidden, or hold something else.
    return [];
  }
}

export function addRecent(query: string): void {
  try {
    const others = listRecent().filter((other) => other !== query);
    localStorage.setItem(key, JSON.stringify([query, ...others].slice(0, mostQueries)));
  } catch {
    // Not kept, then.
  }
}

export function clearRecent(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
