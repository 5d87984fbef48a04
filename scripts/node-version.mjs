/** Says what is wanted when Node is too old. Imports nothing, so that an old Node can read it. */
export const WANTED = '20.19.0';

const numbers = (version) => version.split('.').map(Number);
const [major, minor] = numbers(process.versions.node);
const [wantedMajor, wantedMinor] = numbers(WANTED);

if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  console.error(
    `Evidence Atlas needs Node ${WANTED} or later; this is Node ${process.versions.node}. Get one from https://nodejs.org.`,
  );
  process.exit(2);
}
