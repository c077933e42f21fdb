/** The dictionary modules of opencc-js have no types of their own. */
declare module "opencc-js/dict/*" {
  const pairs: string;
  export default pairs;
}
