/** A line of the log as a person reads it: time of day, level unless it is info, message, and the rest as name=value. */
export function terminalLine(json: string): string {
  const { time, level, msg, err, requestId, ...rest } = JSON.parse(json) as Record<string, unknown>;
  const day = new Date(String(time));
  const clock = Number.isNaN(day.getTime()) ? '' : day.toTimeString().slice(0, 8);
  const error = err as { stack?: string; message?: string } | undefined;
  const words = [
    clock,
    level === 'info' ? '' : String(level).toUpperCase(),
    msg === 'request' ? requestWords(rest) : String(msg ?? ''),
    ...(msg === 'request' ? [] : Object.entries(rest).map(([name, value]) => `${name}=${shown(value)}`)),
    requestId === undefined ? '' : `[${String(requestId).slice(0, 8)}]`,
  ];
  const line = words.filter((word) => word !== '').join(' ');
  return `${line}\n${error ? `${error.stack ?? error.message}\n` : ''}`;
}

function requestWords({
  method,
  route,
  operation,
  status,
  ms,
  errors,
  aborted,
}: Record<string, unknown>): string {
  const codes = Array.isArray(errors) && errors.length > 0 ? errors.join(' ') : '';
  return [method, route, operation, status, `${ms} ms`, codes, aborted ? 'the client went away' : '']
    .filter((word) => word !== undefined && word !== '')
    .join(' ');
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
