/** Texts that the reader brought, in this browser alone, by their checksum. Nothing is sent anywhere. */
const keyOf = (sha: string) => `evidence-atlas:text:${sha}`;

export function keptText(sha: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(sha));
  } catch {
    return null;
  }
}

/** False where the browser does not keep it: then it lasts until the page is left. */
export function keepText(sha: string, text: string): boolean {
  try {
    window.localStorage.setItem(keyOf(sha), text);
    return true;
  } catch {
    return false;
  }
}

export function forgetText(sha: string): void {
  try {
    window.localStorage.removeItem(keyOf(sha));
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
