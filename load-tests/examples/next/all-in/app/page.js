export default function Page() {
  return <p>The user fetch is at /api/user/u00042.</p>;
}
