/**
 * Rows as text for spreadsheets: files and the clipboard. There are no comments in a CSV: version, date and licence are
 * in the name of the file (fileName.ts).
 */
export type Cell = string | number | boolean | null | undefined;

/** Comma-separated values (RFC 4180). */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows]
    .map((row) => row.map(field).join(','))
    .join('\r\n')
    .concat('\r\n');
}

/** Tab-separated values, as spreadsheets take them from the clipboard: a tab or line break in a cell becomes a space. */
export function toTsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows]
    .map((row) => row.map((cell) => plain(cell).replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
}

function plain(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  // A text that starts like a formula would be run by a spreadsheet: the apostrophe keeps it a text. Full-width
  // signs count, and those after spaces: https://owasp.org/www-community/attacks/CSV_Injection
  return String(cell ?? '').replace(/^(?=[\s"']*[=+\-@＝＋－＠]|[\t\r\n])/u, "'");
}

function field(cell: Cell): string {
  const text = plain(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
