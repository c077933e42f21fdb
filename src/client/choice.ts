/** The reader's chosen variant, kept on their device. Storage may be switched off; then nothing is remembered. */
const key = "variant";

export function readChoice(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function rememberChoice(tag: string): void {
  try {
    localStorage.setItem(key, tag);
  } catch {
    // Nothing to do: the links work all the same.
  }
}
