/**
 * Small wishes this browser remembers: light or dark, the plain text area, what was written today. One that keeps nothing, or has no
 * room, forgets them, and nothing else stops.
 */

export function readNote(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Whether it is kept longer than the page. */
export function keepNote(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
