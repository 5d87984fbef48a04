/** Gives the reader a file of text. */
export function saveFile(name: string, type: string, text: string): void {
  // The mark at the start tells spreadsheets that the text is UTF-8.
  saveBlob(name, new Blob(['\uFEFF', text], { type: `${type};charset=utf-8` }));
}

/** Gives the reader a file of anything. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
