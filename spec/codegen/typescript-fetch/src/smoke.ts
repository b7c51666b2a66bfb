// Proves the generated client: a walk over the pages of course 1's report, then the shared vectors.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as generated from "../generated/index.js";
import { Configuration, CoursesApi, FetchError, ReportsApi, RequiredError, ResponseError, TokenApi } from "../generated/index.js";
import type { BaseAPI, Middleware } from "../generated/index.js";

type Pairs = [string, string][];
type Case = { id: number; url: string; walk: boolean; token: boolean; warm: boolean } & Call;
type Call = { operation: string; path: Pairs; query: Pairs; form: Pairs };
type Walk = { verdict: "consistent" | "drifted" | "incomplete"; rows: number; users: number };

function setting(name: string): string {
  const value = process.env[name];
  assert(value, `${name} must be set`);
  return value;
}

/** Makes a failure that comes under HTTP 200, with another `status` in its body, a failure like any other. */
const judge: Middleware = {
  async post({ response }) {
    const body = response.ok ? await response.clone().json().catch(() => undefined) : undefined;
    const status = /^[1-9]\d\d$/.test(body?.status) ? Number(body.status) : 200;
    return status < 200 || status > 299 ? new Response(JSON.stringify(body), { status }) : response;
  },
};

/** Sends `accessToken`: the API key for the two token calls, a token for all the others. */
function sending(accessToken: string, basePath = setting("AXIS_URL")): Configuration {
  const fetchApi: typeof fetch = (url, init) => fetch(url, { ...init, redirect: "manual" });
  return new Configuration({ basePath, accessToken, fetchApi, middleware: [judge] });
}

/** Reads every page: ends on an empty page, on a short one when the count agrees, or on the last one given again; audits itself by the ids of the users. */
async function walk(reports: ReportsApi, course_id: string): Promise<Walk> {
  const users = new Set<string>();
  let rows = 0;
  const before = await count(reports, course_id);
  let size = 100;
  for (let page = 1; ; page++) {
    if (page > Math.ceil(before / size) + 2) return { verdict: "incomplete", rows, users: users.size };
    const found = await reports.reportsCoursePage({ course_id, page });
    const known = users.size;
    for (const row of found) users.add(row.user_id);
    if (found.length > 0 && users.size === known) {
      if (rows < before) return { verdict: "incomplete", rows, users: users.size };
      break;
    }
    rows += found.length;
    if (found.length === 0 || (found.length < size && rows >= before)) break;
    if (page === 1) size = found.length;
  }
  const after = await count(reports, course_id);
  const agreed = new Set([before, rows, users.size, after]).size === 1;
  return { verdict: agreed ? "consistent" : "drifted", rows, users: users.size };
}

async function count(reports: ReportsApi, course_id: string): Promise<number> {
  const [found] = await reports.reportsCourseCount({ course_id });
  return Number(found?.records);
}

async function walkTheReport(): Promise<void> {
  const tokens = new TokenApi(sending(setting("AXIS_API_KEY")));
  const { token } = await tokens.tokenRequest();
  const { verdict, rows, users } = await walk(new ReportsApi(sending(token)), "1");
  assert.equal(verdict, "consistent");

  await tokens.tokenRevoke({ token });
  await assert.rejects(
    new CoursesApi(sending(token)).coursesList(),
    (error) => error instanceof ResponseError && error.response.status === 401,
    "a revoked token must open nothing",
  );
  console.log(`walk: ${rows} rows, ${users} unique user ids`);
}

async function play(one: Case): Promise<string> {
  if (one.walk) {
    const { verdict, rows } = await walk(new ReportsApi(sending("a token", one.url)), "1");
    return `${verdict} ${rows}`;
  }
  let token = "a token";
  if (one.token) {
    try {
      ({ token } = await new TokenApi(sending(setting("AXIS_API_KEY"), one.url)).tokenRequest());
    } catch {
      return "no token";
    }
  }
  const configuration = sending(token, one.url);
  if (one.warm) await new CoursesApi(configuration).coursesList();
  try {
    return `answered ${JSON.stringify(await call(configuration, one))}`;
  } catch (error) {
    if (error instanceof ResponseError) return `failed ${error.response.status}`;
    if (error instanceof RequiredError) return "refused";
    return error instanceof FetchError ? "lost" : "unreadable";
  }
}

/** Any call by its name; a program that knows its calls writes `new CoursesApi(configuration).coursesGet(…)`. */
function call(configuration: Configuration, { operation, path, query, form }: Call): Promise<unknown> {
  const [tag = "", ...words] = operation.split("_");
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const Api = generated[`${capital(tag)}Api` as "TokenApi"] as new (configuration: Configuration) => BaseAPI;
  const api = new Api(configuration) as unknown as Record<string, (parameters: object) => Promise<unknown>>;
  const method = api[tag + words.map(capital).join("")];
  assert(method, operation);
  return method.call(api, Object.fromEntries([...path, ...query, ...form]));
}

await walkTheReport();
for (const one of JSON.parse(readFileSync(setting("AXIS_CASES"), "utf8")) as Case[]) {
  console.log(`case ${one.id}: ${await play(one)}`);
}
