/** A text as a value on one line of YAML: words in double quotation marks mean the same to it as to JSON. */
export const quoteText = (text: string): string => JSON.stringify(text.replace(/\s+/gu, " ").trim());
