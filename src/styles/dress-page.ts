/** The style of a page: the sheets of its kind, and the faces of its variant where they are not those of tokens.css. */
const faces = import.meta.glob<string>("./faces/*.css", { query: "?inline", import: "default", eager: true });

export const dressPage = (tag: string, sheets: string): string => sheets + (faces[`./faces/${tag}.css`] ?? "");
