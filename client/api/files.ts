/** The files that the server writes of a topic: which formats there are, and one of them with the reader's token. */
import { fetchWithAccess } from './access.ts';

export interface Format {
  readonly name: string;
  readonly title: string;
  readonly extension: string;
  readonly path: string;
}

/** Throws where they cannot be had. */
export async function formatsOffered(): Promise<readonly Format[]> {
  const response = await fetchWithAccess('/export');
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { formats }: { formats: readonly Format[] } = await response.json();
  return formats;
}

/** A file and its name. Throws, in words for the reader, where it cannot be had. */
export async function fetchFile(href: string): Promise<{ name: string; content: Blob }> {
  const response = await fetchWithAccess(href).catch((cause: unknown) => {
    throw new Error('The server cannot be reached.', { cause });
  });
  if (response.status === 401) throw new Error('The server asks for an access token.');
  if (!response.ok) throw new Error(`The server did not give the file: HTTP ${response.status}.`);
  const [, name = 'evidence-atlas'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name, content: await response.blob() };
}
