/** Fetches a stylesheet once. Rejects when it cannot be had, and forgets it, so that the next call tries again. */
const sheets = new Map<string, Promise<void>>();

export function loadSheet(address: string): Promise<void> {
  const known = sheets.get(address);
  if (known !== undefined) return known;
  const sheet = new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      sheets.delete(address);
      reject(new Error(address));
    };
    document.head.append(link);
  });
  sheets.set(address, sheet);
  return sheet;
}
