// The floor that a lesson page is measured against: the framework, a heading and a paragraph.
export default function Page() {
  return (
    <main>
      <h1>A bare page</h1>
      <p>Nothing but the framework stands between this text and its reader.</p>
    </main>
  );
}
