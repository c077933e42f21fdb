/** <take-along>: a button that takes a topic along. All it does is fetched when it is pressed. */
class TakeAlong extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button") as HTMLButtonElement;
    button.hidden = !("serviceWorker" in navigator);
    const press = () =>
      import("./offline/take-topic.ts").then(
        ({ offerTopic }) => offerTopic(this, button),
        // On a bad line the next press tries again.
        () => button.addEventListener("click", press, { once: true }),
      );
    button.addEventListener("click", press, { once: true });
  }
}

customElements.define("take-along", TakeAlong);
