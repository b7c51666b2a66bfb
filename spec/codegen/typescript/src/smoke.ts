// Proves the generated types and client: a walk over the pages of course 1's report, then the shared vectors.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import type { Client, Middleware } from "openapi-fetch";
import type { paths } from "../generated/schema.js";

type Pairs = [string, string][];
type Case = { id: number; url: string; walk: boolean; token: boolean; warm: boolean } & Call;
type Call = { method: "get"; template: keyof paths; path: Pairs; query: Pairs; form: Pairs };
type Walk = { verdict: "consistent" | "drifted" | "incomplete"; rows: number; users: number };

function setting(name: string): string {
  const value = process.env[name];
  assert(value, `${name} must be set`);
  return value;
}

/** Makes a failure that comes under HTTP 200, with another `status` in its body, a failure like any other. */
const judge: Middleware = {
  async onResponse({ response }) {
    const body = response.ok ? await response.clone().json().catch(() => undefined) : undefined;
    const status = /^[1-9]\d\d$/.test(body?.status) ? Number(body.status) : 200;
    return status < 200 || status > 299 ? new Response(JSON.stringify(body), { status }) : undefined;
  },
};

/** A client that sends `credential`: the API key for the two token calls, a token for all the others. */
function sending(credential: string, baseUrl = setting("AXIS_URL")): Client<paths> {
  const client = createClient<paths>({ baseUrl, redirect: "manual", headers: { Authorization: `Bearer ${credential}` } });
  client.use(judge);
  return client;
}

/** Reads every page: ends on an empty page, on a short one when the count agrees, or on the last one given again; audits itself by the ids of the users. */
async function walk(axis: Client<paths>, course_id: string): Promise<Walk> {
  const users = new Set<string>();
  let rows = 0;
  const before = await count(axis, course_id);
  let size = 100;
  for (let page = 1; ; page++) {
    if (page > Math.ceil(before / size) + 2) return { verdict: "incomplete", rows, users: users.size };
    const { data, response } = await axis.GET("/reports/courses/{course_id}/page{page}/", {
      params: { path: { course_id, page } },
    });
    assert(data, `page ${page}: HTTP ${response.status}`);
    const known = users.size;
    for (const row of data) users.add(row.user_id);
    if (data.length > 0 && users.size === known) {
      if (rows < before) return { verdict: "incomplete", rows, users: users.size };
      break;
    }
    rows += data.length;
    if (data.length === 0 || (data.length < size && rows >= before)) break;
    if (page === 1) size = data.length;
  }
  const after = await count(axis, course_id);
  const agreed = new Set([before, rows, users.size, after]).size === 1;
  return { verdict: agreed ? "consistent" : "drifted", rows, users: users.size };
}

async function count(axis: Client<paths>, course_id: string): Promise<number> {
  const { data } = await axis.GET("/reports/courses/{course_id}/count/", { params: { path: { course_id } } });
  return Number(data?.[0]?.records);
}

async function walkTheReport(): Promise<void> {
  const keyed = sending(setting("AXIS_API_KEY"));
  const { data: issued, response } = await keyed.GET("/token/request/");
  assert(issued, `no token: HTTP ${response.status}`);
  const axis = sending(issued.token);
  const { verdict, rows, users } = await walk(axis, "1");
  assert.equal(verdict, "consistent");

  const revoked = await keyed.GET("/token/revoke/", { params: { query: { token: issued.token } } });
  assert(revoked.data, `not revoked: HTTP ${revoked.response.status}`);
  const refused = await axis.GET("/courses/list/");
  assert.equal(refused.response.status, 401, "a revoked token must open nothing");
  console.log(`walk: ${rows} rows, ${users} unique user ids`);
}

async function play(one: Case): Promise<string> {
  if (one.walk) {
    const { verdict, rows } = await walk(sending("a token", one.url), "1");
    return `${verdict} ${rows}`;
  }
  let token = "a token";
  if (one.token) {
    const { data } = await sending(setting("AXIS_API_KEY"), one.url).GET("/token/request/").catch(() => ({ data: undefined }));
    if (!data) return "no token";
    token = data.token;
  }
  const axis = sending(token, one.url);
  if (one.warm) await axis.GET("/courses/list/");
  try {
    const { data, response } = await call(axis, one);
    if (!response.ok) return `failed ${response.status}`;
    return data === undefined ? "unreadable" : `answered ${JSON.stringify(data)}`;
  } catch (error) {
    return error instanceof SyntaxError ? "unreadable" : "lost";
  }
}

/** Any call of the spec; the types of the generated paths are for calls that are known when the program is written. */
function call(axis: Client<paths>, { method, template, path, query, form }: Call) {
  const parts = { params: { path: Object.fromEntries(path), query: Object.fromEntries(query) } };
  const filled = form.length > 0 && {
    body: Object.fromEntries(form),
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  };
  return axis.request(method, template as "/courses/list/", { ...parts, ...filled } as Record<string, unknown>);
}

await walkTheReport();
for (const one of JSON.parse(readFileSync(setting("AXIS_CASES"), "utf8")) as Case[]) {
  console.log(`case ${one.id}: ${await play(one)}`);
}
