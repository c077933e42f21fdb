/**
 * A chapter of the guide is written by hand but for the parts between `<!-- 以下由程式寫：name -->` and `<!-- 以上由程式寫 -->`,
 * which the program writes anew each time.
 */
const pattern = /(<!-- 以下由程式寫：(\S+) -->)[\s\S]*?(<!-- 以上由程式寫 -->)/g;

export function fillChapter(text: string, parts: Readonly<Record<string, () => string>>): string {
  return text.replace(pattern, (_, begin: string, name: string, end: string) => {
    const write = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (write === undefined) throw new RangeError(`no part of the guide is called ${name}`);
    return `${begin}\n\n${write()}\n\n${end}`;
  });
}
