import { randomUUID } from 'node:crypto';

export const dynamic = 'force-dynamic';

// Read when a request comes, not when the application is built.
const service = () => process.env.USER_SERVICE_URL;
const key = () => process.env.USER_SERVICE_KEY;

export async function GET(request, { params }) {
  const begun = performance.now();
  const requestId = idOf(request);
  const { id } = await params;
  if (!/^u\d{5}$/.test(id)) {
    return answer(requestId, 404, 'User not found', begun, 0);
  }
  try {
    const asked = performance.now();
    const found = await fetch(`${service()}/user/${id}`, {
      headers: { 'X-Api-Key': key(), 'X-Request-Id': requestId },
      cache: 'no-store',
      redirect: 'error',
    });
    const user = found.ok ? await found.json() : await found.text();
    const upstream = performance.now() - asked;
    if (found.ok) {
      const { id, name, email, memberSince } = user;
      return answer(requestId, 200, { id, name, email, memberSince }, begun, upstream, found);
    }
    if (found.status === 404) {
      return answer(requestId, 404, 'User not found', begun, upstream, found);
    }
    throw new Error(`user-service answered ${found.status}`);
  } catch (failure) {
    console.error(failure);
    return answer(requestId, 500, 'Internal Server Error', begun, 0);
  }
}

function answer(requestId, status, body, begun, upstream, asked) {
  const app = performance.now() - begun - upstream;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const own = `db;dur=0.000, upstream;dur=${upstream.toFixed(3)}, app;dur=${app.toFixed(3)}`;
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
      'X-Request-Id': requestId,
    },
  });
}

// The caller's id, or one of our own where there is none or it is not a plain word.
function idOf(request) {
  const given = request.headers.get('X-Request-Id') ?? '';
  return /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : randomUUID();
}
