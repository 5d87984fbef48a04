/** Text in a figure: an SVG is not measured before it is drawn, so widths are estimates on the wide side. */

/** Width of a letter against its size, on average, in the widest of the system fonts. */
const LETTER = 0.56;
const BOLD = 1.08;

export function textWidth(text: string, size: number, bold = false): number {
  return text.length * size * LETTER * (bold ? BOLD : 1);
}

/** As XML: what has a meaning there is written out, and what must not be there is gone. */
export function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Characters that XML 1.0 does not allow, however they are written: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text cut to about this width. */
export function shortened(text: string, width: number, size: number): string {
  const letters = Math.floor(width / (size * LETTER));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** Lines of about this width; a word that is wider by itself, such as an address, is broken. */
export function wrapped(text: string, width: number, size: number, bold = false): string[] {
  const letters = Math.max(1, Math.floor(width / (size * LETTER * (bold ? BOLD : 1))));
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    for (let from = 0; from < word.length; from += letters) lines.push(word.slice(from, from + letters));
  }
  return lines;
}
