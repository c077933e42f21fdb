/** <copy-address>: buttons in it copy the address they carry, and the line of status says so. Without it addresses are selected by hand. */
class CopyAddress extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll("button")) button.hidden = false;
    this.addEventListener("click", (event) => {
      const button = (event.target as Element).closest("button");
      if (button !== null) void this.#copy(button.value);
    });
  }

  async #copy(address: string): Promise<void> {
    const status = this.querySelector("[role=status]") as HTMLElement;
    status.textContent = "";
    const done = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    status.textContent = this.dataset[done ? "copied" : "failed"] ?? "";
  }
}

customElements.define("copy-address", CopyAddress);
