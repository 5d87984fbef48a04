import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export interface Java {
  command: string;
  version: number;
  /** Has a compiler, so that it runs a .java file. */
  compiler: boolean;
}

const EXECUTABLE = process.platform === 'win32' ? 'java.exe' : 'java';

/** The oldest Java on this machine that is at least `version`: in JAVA_HOME, on PATH, in the usual folders. */
export function findJava(version: number): Java | undefined {
  const commands = homes().map((home) => join(home, 'bin', EXECUTABLE));
  const found = [...new Set(commands.filter(existsSync).map((command) => realpathSync(command)))]
    .map(describe)
    .filter((java) => java !== undefined && java.version >= version) as Java[];
  return found.sort((a, b) => a.version - b.version || Number(b.compiler) - Number(a.compiler))[0];
}

function homes(): string[] {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const programs = process.env.ProgramFiles ?? 'C:\\Program Files';
  return [
    process.env.JAVA_HOME ?? '',
    ...path.map((folder) => dirname(folder)),
    ...path
      .filter((folder) => existsSync(join(folder, EXECUTABLE)))
      .map((folder) => javaHome(join(folder, EXECUTABLE))),
    ...foldersIn('/usr/lib/jvm'),
    ...foldersIn('/opt/java'),
    ...foldersIn(join(homedir(), '.sdkman/candidates/java')),
    ...foldersIn(join(homedir(), '.jdks')),
    ...foldersIn('/Library/Java/JavaVirtualMachines').map((folder) => join(folder, 'Contents/Home')),
    ...['Java', 'Eclipse Adoptium', 'Microsoft', 'Zulu'].flatMap((vendor) =>
      foldersIn(join(programs, vendor)),
    ),
  ].filter((home) => home !== '');
}

const javaHome = (command: string) => dirname(dirname(realpathSync(command)));

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function describe(command: string): Java | undefined {
  const release = join(javaHome(command), 'release');
  const text = existsSync(release) ? readFileSync(release, 'utf8') : askVersion(command);
  const version = /(?:JAVA_VERSION="|version ")(?:1\.)?(\d+)/.exec(text)?.[1];
  const compiler = existsSync(join(javaHome(command), 'bin', EXECUTABLE.replace('java', 'javac')));
  return version === undefined ? undefined : { command, version: Number(version), compiler };
}

const askVersion = (command: string) =>
  spawnSync(command, ['-version'], { encoding: 'utf8', timeout: 10_000 }).stderr ?? '';
