/** The folder the editor stands in: npm changes to the project folder and says where it was called. */
export const findStart = (): string => process.env.INIT_CWD ?? process.cwd();
