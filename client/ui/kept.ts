/** What this browser remembers from visit to visit. Storage may be full, forbidden, or hold what others wrote. */

/** Null where there is nothing, or nothing may be read. */
export function readKept(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Whether it will be remembered. */
export function writeKept(key: string, value: string): boolean {
  try {
    window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
