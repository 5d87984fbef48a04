import { Link } from '../ui/Link.tsx';

export function UnknownPage({ path }: { path: string }) {
  return (
    <main id="main" tabIndex={-1} className="page">
      <h1>Nothing at this address</h1>
      <p>
        There is no page <code>{path}</code>. <Link href="/">Go to the start</Link>
      </p>
    </main>
  );
}
