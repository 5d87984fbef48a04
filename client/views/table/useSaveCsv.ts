import { fileName } from '../../state/fileName.ts';
import { useEdition } from '../../ui/useEdition.ts';
import { saveFile } from './saveFile.ts';

/** Saves rows under a name that says what they are, of which topic, version, licence and day: a CSV has no place for it. */
export function useSaveCsv(): (what: string, csv: string) => void {
  const edition = useEdition();
  return (what, csv) => saveFile(fileName(edition, what, 'csv', new Date()), 'text/csv', csv);
}
