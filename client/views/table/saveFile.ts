/** Long enough for the slowest browser to have begun; an address that nobody revokes holds its file in memory. */
const KEPT_MS = 10_000;

/** Gives the reader a file of text. In a CSV a mark at the start tells spreadsheets that it is UTF-8. */
export function saveFile(name: string, type: string, text: string): void {
  const parts = type === 'text/csv' ? ['\uFEFF', text] : [text];
  saveBlob(name, new Blob(parts, { type: `${type};charset=utf-8` }));
}

/** Gives the reader a file of anything. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
