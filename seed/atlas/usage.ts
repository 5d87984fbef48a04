/** The help text. */
import { FILTERS } from '../export/filter.ts';
import { EXPORTERS } from '../export/exporters.ts';
import { IMPORTERS } from '../read/importers.ts';

export const USAGE = `Usage: evidence-atlas COMMAND

  import FORMAT FILE...  bring data in; FILE may be a folder, or - for standard input; .gz and .zst are read as they are
      --topic ID           the topic it goes to (made if it is not there)
      --title, --summary, --license, --data-version TEXT   what is said of a topic that is made
      --source, --source-version, --source-license TEXT, --source-date YYYY-MM-DD   where the rows come from
      --mapping FILE       which column is what (csv)
      --dry-run            say row by row what would happen, and write nothing
      --strict             take nothing if one row is refused
      --resume             go on with an import that was cut off: the same as running it again, nothing is doubled
      --report FILE        where refused rows are told (default: atlas-import-report.csv, if there are any)
  export FORMAT          take a topic out, to standard output
      --topic ID           which (needed if there are several)
      --filter TEXT        a part: ${FILTERS.map((name) => `${name}=...`).join(';')}, several by commas
      --out PATH           to a file, or for formats of several files to a folder
  check PACK             say what is wrong in a topic pack
  topics                 list the topics that the store holds
  serve                  start the server
  backup FOLDER          copy what the store holds, also while a server runs on it
      --from URL           from a server: http://127.0.0.1:4000 (a token, where it asks for one, in ATLAS_TOKEN)
  restore FOLDER         bring a backup back
  regrade                grade every claim anew, after the rule changed
  token ROLE NAME        make a token for writing over HTTP: reader, curator or admin

  --json                 for machines: one JSON object a line
  --help

FORMAT in: ${Object.keys(IMPORTERS).join(', ')}
FORMAT out: ${Object.keys(EXPORTERS).join(', ')}

The store is the folder DATA_DIR, or the Neo4j at NEO4J_URI.
Exit code: 0 done, 1 rows were refused, 2 wrong use, 3 the store or a file could not be used.`;
