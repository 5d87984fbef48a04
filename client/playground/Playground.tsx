export function Playground() {
  return <main id="main" className="page" />;
}
