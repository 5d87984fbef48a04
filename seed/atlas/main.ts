/** The command line `evidence-atlas`. Which command does what is in usage.ts; how it ends is in exit.ts. */
import { parseArgs } from 'node:util';
import { runBackup, runRestore } from './backup.ts';
import { EXIT, type Exit, explained, UsageError } from './exit.ts';
import { runExport } from './export.ts';
import { runImport } from './import.ts';
import { terminal } from './terminal.ts';
import { runToken } from './token.ts';
import { runCheckPack, runRegrade, runTopics } from './topics.ts';
import { USAGE } from './usage.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  ...{ topic: text, title: text, summary: text, license: text, 'data-version': text },
  ...{ source: text, 'source-version': text, 'source-license': text, 'source-date': text },
  ...{ mapping: text, report: text, filter: text, out: text, from: text },
  ...{ 'dry-run': flag, strict: flag, resume: flag, json: flag, help: flag },
} as const;

type Values = ReturnType<typeof parsed>['values'];

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The one operand of a command, or none. */
function operand(operands: readonly string[], what: string): string {
  const [first, ...more] = operands;
  if (first === undefined || more.length > 0) throw new UsageError(`Expected ${what}.\n\n${USAGE}`);
  return first;
}

/** The options that were given, without those that were not. */
const given = <T extends object>(options: T): Partial<T> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;

function importCommand([format, ...names]: string[], values: Values) {
  const source = given({
    from: values.source,
    version: values['source-version'],
    license: values['source-license'],
    date: values['source-date'],
  });
  return {
    format: format ?? '',
    names,
    topic: {
      ...given({ id: values.topic, title: values.title, summary: values.summary }),
      ...given({ license: values.license, version: values['data-version'] }),
      source,
    },
    ...given({ mapping: values.mapping, report: values.report }),
    dryRun: values['dry-run'],
    strict: values.strict,
  };
}

/** Does what the arguments say. Undefined: the server was started, and this process is it from now on. */
async function run(args: string[]): Promise<Exit | undefined> {
  const { values, positionals } = parsed(args);
  const [command, ...operands] = positionals;
  if (values.help || command === 'help') {
    console.log(USAGE);
    return EXIT.done;
  }
  const out = terminal(values.json);
  switch (command) {
    case 'import':
      return runImport(importCommand(operands, values), out);
    case 'export':
      return runExport(
        {
          format: operand(operands, 'one format'),
          ...given({ topic: values.topic, filter: values.filter, out: values.out }),
        },
        out,
      );
    case 'check':
      return runCheckPack(operand(operands, 'the folder of a pack'), out);
    case 'topics':
      return runTopics(out);
    case 'backup':
      return runBackup(operand(operands, 'the folder to back up to'), values.from, out);
    case 'restore':
      return runRestore(operand(operands, 'the folder of a backup'), out);
    case 'regrade':
      return runRegrade(out);
    case 'token':
      return runToken(operands, out);
    case 'serve': {
      const { runServe } = await import('./serve.ts');
      await runServe();
      return undefined;
    }
    default:
      throw new UsageError(
        `Expected a command, got ${command === undefined ? 'none' : JSON.stringify(command)}.\n\n${USAGE}`,
      );
  }
}

// Who reads our output may have seen enough (`| head`): that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
try {
  const code = await run(process.argv.slice(2));
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  const { text: words, code } = explained(error);
  console.error(words);
  process.exitCode = code;
}
