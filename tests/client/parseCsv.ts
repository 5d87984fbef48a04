/** A reader of CSV by the letter of RFC 4180: throws on what is not. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"/y;
    const plain = /[^",\r\n]*/y;
    const pattern = text[at] === '"' ? quoted : plain;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) throw new Error(`a quote that never ends, at ${at}`);
    row.push((match[1] ?? match[0]).replaceAll('""', '"'));
    at = pattern.lastIndex;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
      continue;
    } else throw new Error(`neither a comma nor the end of a row at ${at}`);
    if (at === text.length) throw new Error('a row without an end');
  }
  return rows;
}
