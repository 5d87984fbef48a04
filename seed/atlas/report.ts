/** The report of an import: what was refused or doubtful, as a table that opens in a spreadsheet. */
import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { Complaint } from '../gather/outcome.ts';

export const COLUMNS = ['what', 'file', 'line', 'record', 'table', 'field', 'value', 'expected'] as const;

/** CSV; a value that a spreadsheet would take for a formula is marked as text. */
export function reportText(complaints: readonly Complaint[]): string {
  const rows = complaints.map(({ what, at, table, field, value, expected }) => ({
    ...{ what, file: at.file, line: at.line ?? '', record: at.record ?? '' },
    ...{ table: table ?? '', field: field ?? '', value, expected },
  }));
  return stringify(rows, { header: true, columns: [...COLUMNS], escape_formulas: true });
}

export const writeReport = (file: string, complaints: readonly Complaint[]): Promise<void> =>
  writeFile(file, reportText(complaints));
