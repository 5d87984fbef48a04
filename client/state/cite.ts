/** How to cite a page of the atlas. */
export interface Cited {
  readonly title: string;
  readonly url: string;
  /** ISO date of the visit. */
  readonly on: string;
}

export function citation({ title, url, on }: Cited): string {
  return `“${title.replace(/\.$/, '')}.” Evidence Atlas. ${url} (accessed ${on}).`;
}
