export default function Home() {
  return <h1>Warmup</h1>;
}
