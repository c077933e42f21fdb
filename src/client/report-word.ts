/**
 * <report-word>: offers a link to report the words a reader has selected in a converted story. Fetches what it needs at the
 * first selection. Absent, markup and script, where `site.report` is not set.
 */
class ReportWord extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector("a") as HTMLAnchorElement;
    const start = async () => (await import("./offer-report.ts")).watchSelection(link, this.dataset);
    document.addEventListener("selectionchange", () => void start(), { once: true });
  }
}

customElements.define("report-word", ReportWord);
