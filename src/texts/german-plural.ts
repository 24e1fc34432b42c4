/**
 * Dative plural of a level's plural title, for "in 13 von 60 Sozialräumen": the last word gets an -n unless it ends in -n, -s or a full
 * vowel; adjectives before it end in -en ("Statistische Gebiete" -> "Statistischen Gebieten").
 */
export function dativePlural(plural: string): string {
  const words = plural.split(' ');
  return words
    .map((word, position) => {
      if (position < words.length - 1) return /[a-zäöüß]e$/.test(word) ? `${word}n` : word;
      return /(?:e|el|er)$/.test(word) ? `${word}n` : word;
    })
    .join(' ');
}
