/** Markup: html-validate's standard rules, and no parse error by the HTML standard. */
import { fromHtml } from "hast-util-from-html";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import config from "../../html-validate.json" with { type: "json" };
import type { Check } from "../dist.ts";

export const valid: Check = {
  name: "every page is valid by html-validate's standard rules",
  async find({ pages }) {
    const judge = new HtmlValidate(new FileSystemConfigLoader(config));
    const found: string[] = [];
    for (const { file, html } of pages) {
      const { results } = await judge.validateString(html, file);
      for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages))
        found.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
    return found;
  },
};

export const parses: Check = {
  name: "every page parses without an error and ends with its html element",
  find({ pages }) {
    return pages.flatMap(({ file, html }) => {
      const found: string[] = [];
      fromHtml(html, {
        verbose: true,
        onerror(error) {
          found.push(`${file}: ${error.ruleId} ${error.reason}`);
        },
      });
      // Parsers mend this silently by moving the element into the body, so nobody else reports it.
      if (!/<\/body>\s*<\/html>\s*$/.test(html)) found.push(`${file}: something stands behind </body></html>`);
      return found;
    });
  },
};
