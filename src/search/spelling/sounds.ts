/** The table of sounds as a question uses it: what sounds as a character does, and which syllables there are. */

export interface Sounds {
  /** Characters of stories that sound as this one, the frequent first, itself included when a story has it. */
  readonly listAlike: (character: string) => readonly string[];
  /** Those of a syllable, as one types it. */
  readonly listOf: (syllable: string) => readonly string[];
}

/** `table` is what `buildSoundTable` wrote. */
export function parseSounds(table: string): Sounds {
  const classes = table.split(" ").map((row) => {
    const [, syllable = "", known = "", others = ""] = /^([a-z]*)([^/]*)\/(.*)$/u.exec(row) ?? [];
    return { syllable, known: [...known], all: known + others };
  });
  return {
    listAlike(character) {
      // In turns from each of its readings: none of them pushes another out of what is tried.
      const ranked = classes.flatMap(({ known, all }) =>
        all.includes(character) ? known.map((other, rank) => ({ other, rank })) : [],
      );
      return [...new Set(ranked.sort((a, b) => a.rank - b.rank).map(({ other }) => other))];
    },
    // 女 is typed nv, nü or nu.
    listOf: (syllable) =>
      classes.flatMap(({ syllable: name, known }) =>
        name === syllable || name.replace("v", "u") === syllable ? known : [],
      ),
  };
}
