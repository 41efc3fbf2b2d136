import { randomUUID } from 'node:crypto';
import pg from 'pg';

export const dynamic = 'force-dynamic';

// As many connections as the pool of every other variant has.
const pool = new pg.Pool({ max: 8 });

// Prepared once for each connection, as Hibernate does; the date as it stands, not as a point in time.
const FETCH = {
  name: 'user-fetch',
  text: 'select id, name, email, member_since::text as "memberSince" from users where id = $1',
};

export async function GET(request, { params }) {
  const begun = performance.now();
  const { id } = await params;
  if (!/^u\d{5}$/.test(id)) {
    return answer(request, 404, 'User not found', begun, 0);
  }
  try {
    const asked = performance.now();
    const found = await pool.query({ ...FETCH, values: [id] });
    const db = performance.now() - asked;
    return found.rows.length === 0
      ? answer(request, 404, 'User not found', begun, db)
      : answer(request, 200, found.rows[0], begun, db);
  } catch (failure) {
    console.error(failure);
    return answer(request, 500, 'Internal Server Error', begun, 0);
  }
}

function answer(request, status, body, begun, db) {
  const app = performance.now() - begun - db;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, {
    status,
    headers: {
      'Content-Type': typeof body === 'string' ? 'text/plain' : 'application/json',
      'Content-Length': String(Buffer.byteLength(text)),
      'Server-Timing': `db;dur=${db.toFixed(3)}, upstream;dur=0.000, app;dur=${app.toFixed(3)}`,
      'X-Request-Id': requestId(request),
    },
  });
}

// The caller's id, or one of our own where there is none or it is not a plain word.
function requestId(request) {
  const given = request.headers.get('X-Request-Id') ?? '';
  return /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : randomUUID();
}
