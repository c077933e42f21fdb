/** A story's text in its two parts: the front matter with the blank lines under it, and the text below. */
import { cutHead } from "./cut-head.ts";

export class TextParts {
  head = "";
  body = "";

  constructor(text: string) {
    this.cut(text);
  }

  get text(): string {
    return this.head + this.body;
  }

  set(head: string, body: string): void {
    // What is typed behind a fence without a line end would make no fence of it.
    const end = head === "" || head.endsWith("\n") || body === "" ? "" : "\n";
    this.head = head + end;
    this.body = body;
  }

  /**
   * Where the text begins is not looked for again while somebody types in it: blank lines at its start and fences within it are
   * the text's own. Only a change of both parts, from elsewhere, is cut anew.
   */
  keep(text: string): void {
    if (text === this.text) return;
    if (this.head !== "" && text.startsWith(this.head)) this.body = text.slice(this.head.length);
    else if (this.body !== "" && text.endsWith(this.body)) this.head = text.slice(0, text.length - this.body.length);
    else this.cut(text);
  }

  /** Looks anew where the text begins. */
  cut(text: string): void {
    this.head = cutHead(text);
    this.body = text.slice(this.head.length);
  }
}
