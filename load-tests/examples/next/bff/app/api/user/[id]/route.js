export const dynamic = 'force-dynamic';

// Read when a request comes, not when the application is built.
const service = () => process.env.USER_SERVICE_URL;
const key = () => process.env.USER_SERVICE_KEY;

export async function GET(request, { params }) {
  const begun = performance.now();
  const { id } = await params;
  if (!/^u\d{5}$/.test(id)) {
    return answer(404, 'User not found', begun, 0);
  }
  try {
    const asked = performance.now();
    const found = await fetch(`${service()}/user/${id}`, {
      headers: { 'X-Api-Key': key() },
      cache: 'no-store',
      redirect: 'error',
    });
    const user = found.ok ? await found.json() : await found.text();
    const upstream = performance.now() - asked;
    if (found.ok) {
      const { id, name, email, memberSince } = user;
      return answer(200, { id, name, email, memberSince }, begun, upstream, found);
    }
    if (found.status === 404) {
      return answer(404, 'User not found', begun, upstream, found);
    }
    throw new Error(`user-service answered ${found.status}`);
  } catch (failure) {
    console.error(failure);
    return answer(500, 'Internal Server Error', begun, 0);
  }
}

function answer(status, body, begun, upstream, asked) {
  const app = performance.now() - begun - upstream;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const own = `upstream;dur=${upstream.toFixed(3)}, app;dur=${app.toFixed(3)}`;
  const itsOwn = (asked?.headers.get('Server-Timing') ?? '')
    .split(', ')
    .filter((metric) => metric !== '')
    .map((metric) => `, user-service.${metric}`)
    .join('');
  return new Response(text, {
    status,
    headers: {
      'Content-Type': typeof body === 'string' ? 'text/plain' : 'application/json',
      'Content-Length': String(Buffer.byteLength(text)),
      'Server-Timing': own + itsOwn,
    },
  });
}
