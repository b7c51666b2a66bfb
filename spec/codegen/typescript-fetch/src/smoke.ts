// Proves the generated client: a walk over the pages of course 1's report, then the shared vectors.
import assert from "node:assert/strict";
import { Configuration, CoursesApi, ReportsApi, ResponseError, TokenApi } from "../generated/index.js";
import type { CourseReportRow } from "../generated/index.js";

const basePath = setting("AXIS_URL");
const apiKey = setting("AXIS_API_KEY");

function setting(name: string): string {
  const value = process.env[name];
  assert(value, `${name} must be set`);
  return value;
}

/** Sends `accessToken`: the API key for the two token calls, a token for all the others. */
function sending(accessToken: string): Configuration {
  return new Configuration({ basePath, accessToken });
}

async function* pages(reports: ReportsApi, course_id: string): AsyncGenerator<CourseReportRow[]> {
  for (let page = 1; ; page++) {
    const rows = await reports.reportsCoursePage({ course_id, page });
    if (rows.length > 0) yield rows;
    if (rows.length < 100) return;
  }
}

async function walk(): Promise<void> {
  const tokens = new TokenApi(sending(apiKey));
  const { token } = await tokens.tokenRequest();
  const reports = new ReportsApi(sending(token));

  const users = new Set<string>();
  let rows = 0;
  for await (const page of pages(reports, "1")) {
    rows += page.length;
    for (const row of page) users.add(row.user_id);
  }
  const [count] = await reports.reportsCourseCount({ course_id: "1" });
  assert.equal(String(rows), count?.records);

  await tokens.tokenRevoke({ token });
  await assert.rejects(
    new CoursesApi(sending(token)).coursesList(),
    (error) => error instanceof ResponseError && error.response.status === 401,
    "a revoked token must open nothing",
  );
  console.log(`walk: ${rows} rows, ${users.size} unique user ids`);
}

await walk();
