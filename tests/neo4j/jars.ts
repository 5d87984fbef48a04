import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../cache-folder.ts';

/**
 * The folder with the jars of Neo4j Community `version`, fetched once per machine (about 116 MB) from Maven Central:
 * by Maven, which knows the user's settings, or without it by HTTP. Throws when neither gets them.
 */
export async function neo4jJars(version: string): Promise<string> {
  const cache = join(cacheFolder(), 'evidence-atlas', 'neo4j');
  const folder = join(cache, version);
  const wanted = jarList(version);
  if (existsSync(folder) && readdirSync(folder).length >= wanted.length) return folder;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'fetching-'));
  try {
    console.log(`Fetching Neo4j ${version} for the tests into ${cache} (once, about 120 MB) ...`);
    const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
    const hasMaven =
      spawnSync(maven, ['--version'], { stdio: 'ignore', shell: maven.endsWith('.cmd') }).status === 0;
    await (hasMaven ? copyWithMaven(maven, version, fresh) : download(wanted, fresh));
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
    return folder;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function copyWithMaven(maven: string, version: string, folder: string): Promise<void> {
  const pom = `${folder}.pom.xml`;
  writeFileSync(
    pom,
    `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>evidence-atlas</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`,
  );
  const goal = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  try {
    await promisify(execFile)(maven, [...goal, `-DoutputDirectory=${folder}`], {
      shell: maven.endsWith('.cmd'),
    });
  } finally {
    rmSync(pom);
  }
}

interface Jar {
  sha1: string;
  path: string;
}

/** What Maven resolves `org.neo4j:neo4j` to, as paths in a repository. */
function jarList(version: string): Jar[] {
  const text = readFileSync(new URL(`./jars/${version}.txt`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => ({ sha1: line.slice(0, 40), path: line.slice(41) }));
}

async function download(jars: Jar[], folder: string): Promise<void> {
  const repository = mavenMirror() ?? 'https://repo.maven.apache.org/maven2';
  const left = [...jars];
  const worker = async () => {
    for (let jar = left.pop(); jar !== undefined; jar = left.pop()) {
      const response = await fetch(`${repository}/${jar.path}`, { signal: AbortSignal.timeout(120_000) });
      const bytes = Buffer.from(await response.arrayBuffer());
      const sha1 = createHash('sha1').update(bytes).digest('hex');
      if (!response.ok || sha1 !== jar.sha1)
        throw new Error(`${jar.path}: HTTP ${response.status}, SHA-1 ${sha1}`);
      writeFileSync(join(folder, basename(jar.path)), bytes);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** The mirror of Maven Central in the user's settings.xml, if there is one. */
function mavenMirror(): string | undefined {
  const settings = join(homedir(), '.m2', 'settings.xml');
  const text = existsSync(settings) ? readFileSync(settings, 'utf8').replace(/<!--[\s\S]*?-->/g, '') : '';
  for (const [mirror] of text.matchAll(/<mirror>[\s\S]*?<\/mirror>/g)) {
    const of = /<mirrorOf>\s*([^<]*?)\s*<\/mirrorOf>/.exec(mirror)?.[1] ?? '';
    const url = /<url>\s*([^<]*?)\/?\s*<\/url>/.exec(mirror)?.[1];
    if (/^(\*|external:\*|.*\bcentral\b.*)/.test(of) && !of.includes('!central')) return url;
  }
  return undefined;
}
