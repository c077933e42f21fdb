/**
 * The rules of a sheet that a page can need: every byte of a page counts, and no story shows all blocks. A selector is left out
 * when it asks for a class or an element that neither stands on the page nor is named in a script, or for another language of
 * the page. Sheets are ours and minified: no comments, no escapes.
 */
import { once } from "../once.ts";

export interface PageNames {
  readonly lang: string;
  readonly elements: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

interface Rule {
  /** Selector, or at-rule with its condition. */
  readonly head: string;
  /** Declarations; of an at-rule that holds rules, those rules. `undefined`: a statement without a body. */
  readonly body: string | readonly Rule[] | undefined;
}

const holdsRules = /^@(?:media|layer|supports|container)\b/;

/** Where the block that opens at `start` closes; braces in strings do not count. */
function findEnd(css: string, start: number): number {
  let depth = 0;
  for (const { 0: token, index } of css.slice(start).matchAll(/"[^"]*"|'[^']*'|[{}]/g)) {
    if (token === "{") depth += 1;
    else if (token === "}") depth -= 1;
    if (depth === 0) return start + index;
  }
  return css.length;
}

function parseRules(css: string): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; at < css.length; ) {
    const next = css.slice(at).search(/[{;]/);
    if (next < 0) break;
    const head = css.slice(at, at + next).trim();
    if (css[at + next] === ";") {
      rules.push({ head, body: undefined });
      at += next + 1;
      continue;
    }
    const end = findEnd(css, at + next);
    const inside = css.slice(at + next + 1, end);
    rules.push({ head, body: holdsRules.test(head) ? parseRules(inside) : inside });
    at = end + 1;
  }
  return rules;
}

/** A selector without what stands in parentheses: `:is()` and `:not()` name what need not be there. */
function dropParentheses(selector: string): string {
  const shorter = selector.replace(/\([^()]*\)/g, "");
  return shorter === selector ? selector : dropParentheses(shorter);
}

function isUsed(selector: string, { lang, elements, classes }: PageNames): boolean {
  const wanted = /^:root:lang\(([\w-]+)\)/.exec(selector)?.[1];
  if (wanted !== undefined && wanted !== lang) return false;
  const bare = dropParentheses(selector).replace(/\[[^\]]*\]/g, "");
  const names = [...bare.matchAll(/([.:#]*)(-?[A-Za-z][\w-]*)/g)];
  return names.every(([, mark = "", name = ""]) => {
    if (mark === ".") return classes.has(name);
    return mark !== "" || elements.has(name);
  });
}

/** The selectors of a list; commas in parentheses and brackets divide something else. */
const splitSelectors = (list: string) => list.split(/,(?![^()[\]]*[)\]])/);

function formatUsed(rules: readonly Rule[], page: PageNames): string {
  return rules
    .map(({ head, body }) => {
      if (body === undefined) return `${head};`;
      if (typeof body !== "string") {
        const inside = formatUsed(body, page);
        return inside === "" ? "" : `${head}{${inside}}`;
      }
      // Frames, faces and paper have no selectors.
      const selectors = head.startsWith("@") ? [head] : splitSelectors(head).filter((one) => isUsed(one, page));
      return selectors.length === 0 ? "" : `${selectors.join(",")}{${body}}`;
    })
    .join("");
}

export function createRuleFilter(): (css: string, page: PageNames) => string {
  const parse = once(parseRules);
  return (css, page) => formatUsed(parse(css), page);
}
