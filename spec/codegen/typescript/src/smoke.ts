// Proves the generated types and client: a walk over the pages of course 1's report, then the shared vectors.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "../generated/schema.js";

type Row = components["schemas"]["CourseReportRow"];

const baseUrl = setting("AXIS_URL");
const apiKey = setting("AXIS_API_KEY");

function setting(name: string): string {
  const value = process.env[name];
  assert(value, `${name} must be set`);
  return value;
}

/** A client that sends `credential`: the API key for the two token calls, a token for all the others. */
function clientWith(credential: string) {
  return createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${credential}` } });
}

async function* pages(axis: ReturnType<typeof clientWith>, course_id: string): AsyncGenerator<Row[]> {
  for (let page = 1; ; page++) {
    const { data, response } = await axis.GET("/reports/courses/{course_id}/page{page}/", {
      params: { path: { course_id, page } },
    });
    assert(data, `page ${page}: HTTP ${response.status}`);
    if (data.length > 0) yield data;
    if (data.length < 100) return;
  }
}

async function walk(): Promise<void> {
  const keyed = clientWith(apiKey);
  const { data: issued, response } = await keyed.GET("/token/request/");
  assert(issued, `no token: HTTP ${response.status}`);
  const axis = clientWith(issued.token);

  const users = new Set<string>();
  let rows = 0;
  for await (const page of pages(axis, "1")) {
    rows += page.length;
    for (const row of page) users.add(row.user_id);
  }
  const { data: count } = await axis.GET("/reports/courses/{course_id}/count/", { params: { path: { course_id: "1" } } });
  assert.equal(String(rows), count?.[0]?.records);

  const revoked = await keyed.GET("/token/revoke/", { params: { query: { token: issued.token } } });
  assert(revoked.data, `not revoked: HTTP ${revoked.response.status}`);
  const refused = await axis.GET("/courses/list/");
  assert.equal(refused.response.status, 401, "a revoked token must open nothing");
  console.log(`walk: ${rows} rows, ${users.size} unique user ids`);
}

await walk();
