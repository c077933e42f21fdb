/** A script with all it imports, as text: src/integrations/bundled-scripts.ts. */
declare module "*?bundled" {
  const text: string;
  export default text;
}
