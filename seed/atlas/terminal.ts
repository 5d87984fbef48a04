/** Where a command speaks: results to standard output, all else to standard error; JSON lines for machines. */
export interface Terminal {
  /** A result: a line for people, or the object as a line of JSON with --json. */
  say(line: string, machine?: object): void;
  /** What is going on or wrong. */
  tell(line: string, machine?: object): void;
  json: boolean;
  /** A person watches standard error: progress may be redrawn in place. */
  watched: boolean;
}

export function terminal(json: boolean): Terminal {
  const write = (stream: NodeJS.WriteStream, line: string, machine: object | undefined) => {
    if (!json) stream.write(`${line}\n`);
    else if (machine) stream.write(`${JSON.stringify(machine)}\n`);
  };
  return {
    json,
    watched: !json && process.stderr.isTTY === true,
    say: (line, machine) => write(process.stdout, line, machine),
    tell: (line, machine) => write(process.stderr, line, machine),
  };
}
