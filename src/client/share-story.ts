/** Shares a story by the system's own sheet, or copies its address, or copies what is selected with where it is from. */
import { formatQuotation } from "../reading/quotation.ts";

function readAddress(): string {
  return document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
}

async function copy(tools: HTMLElement, text: string): Promise<void> {
  const status = tools.querySelector("[role=status]") as HTMLElement;
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = tools.dataset.copied ?? "";
  } catch {
    status.textContent = tools.dataset.failed ?? "";
  }
}

export async function shareStory(tools: HTMLElement, name: string): Promise<void> {
  const title = document.querySelector("h1")?.textContent ?? document.title;
  if (name === "quote") {
    const text = getSelection()?.toString() ?? "";
    await copy(tools, formatQuotation(tools.dataset.quotation ?? "", text, title, readAddress()));
  } else if (name === "link") await copy(tools, readAddress());
  // The reader may close the sheet again: that is no failure.
  else await navigator.share({ title, url: readAddress() }).catch(() => undefined);
}
