/**
 * <report-word>: offers a link to report the words a reader has selected in a converted story. A static import on purpose: a
 * chunk of its own would be built, and lie about, where `site.report` is not set.
 */
import { watchSelection } from "./offer-report.ts";

class ReportWord extends HTMLElement {
  connectedCallback(): void {
    watchSelection(this.querySelector("a") as HTMLAnchorElement, this.dataset);
  }
}

customElements.define("report-word", ReportWord);
