/** `serve`: becomes the server, with the settings of the environment. */
export async function runServe(): Promise<void> {
  await import('../../server/main.ts');
}
