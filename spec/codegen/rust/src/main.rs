//! Proves the generated client: a walk over the pages of course 1's report, then the shared vectors.

mod arguments;
#[path = "../generated/dispatch.rs"]
mod dispatch;

use std::collections::HashSet;
use std::error::Error;
use std::fs;

use axis_lms::apis::configuration::Configuration;
use axis_lms::apis::{self, courses_api, reports_api, token_api};
use axis_lms::models::CourseReportRow;
use serde::{Deserialize, Serialize};

use crate::arguments::Arguments;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    walk_the_report()?;
    for case in serde_json::from_str::<Vec<Case>>(&fs::read_to_string(setting("AXIS_CASES")?)?)? {
        println!("case {}: {}", case.id, play(&case)?);
    }
    Ok(())
}

fn setting(name: &str) -> Outcome<String> {
    std::env::var(name).map_err(|_| format!("{name} must be set").into())
}

/// Sends `credential`: the API key for the two token calls, a token for all the others.
fn sending(url: &str, credential: &str) -> Outcome<Configuration> {
    let builder = reqwest::blocking::Client::builder().redirect(reqwest::redirect::Policy::none());
    Ok(Configuration {
        base_path: url.to_owned(),
        bearer_access_token: Some(credential.to_owned()),
        client: builder.build()?,
        ..Configuration::default()
    })
}

struct Walk {
    verdict: &'static str,
    rows: usize,
    users: usize,
}

/// Reads every page: ends on an empty page, on a short one when the count agrees, or on the last one given again; audits itself by the ids of the users.
fn walk(axis: &Configuration, course_id: &str) -> Outcome<Walk> {
    let (mut rows, mut users) = (0, HashSet::new());
    let before = count(axis, course_id)?;
    let mut size = 100;
    for number in 1.. {
        let incomplete = Walk { verdict: "incomplete", rows, users: users.len() };
        if number > before.div_ceil(size) + 2 {
            return Ok(incomplete);
        }
        let page = report_page(axis, course_id, number.try_into()?)?;
        let (length, known) = (page.len(), users.len());
        users.extend(page.into_iter().map(|row| row.user_id));
        if length > 0 && users.len() == known {
            if rows < before {
                return Ok(incomplete);
            }
            break;
        }
        rows += length;
        if length == 0 || (length < size && rows >= before) {
            break;
        }
        if number == 1 {
            size = length;
        }
    }
    let agreed = HashSet::from([before, rows, users.len(), count(axis, course_id)?]).len() == 1;
    let verdict = if agreed { "consistent" } else { "drifted" };
    Ok(Walk { verdict, rows, users: users.len() })
}

fn report_page(axis: &Configuration, course_id: &str, page: i32) -> Outcome<Vec<CourseReportRow>> {
    Ok(reports_api::reports_course_page(
        axis, course_id, page, None, None, None, None, None, None, None, None, None, None,
    )?)
}

fn count(axis: &Configuration, course_id: &str) -> Outcome<usize> {
    let counted = reports_api::reports_course_count(
        axis, course_id, None, None, None, None, None, None, None, None, None, None,
    )?;
    Ok(counted[0].records.parse()?)
}

fn walk_the_report() -> Outcome<()> {
    let url = setting("AXIS_URL")?;
    let keyed = sending(&url, &setting("AXIS_API_KEY")?)?;
    let token = token_api::token_request(&keyed)?.token;
    let axis = sending(&url, &token)?;
    let Walk { verdict, rows, users } = walk(&axis, "1")?;
    if verdict != "consistent" {
        return Err(verdict.into());
    }

    token_api::token_revoke(&keyed, &token)?;
    match courses_api::courses_list(&axis) {
        Err(apis::Error::ResponseError(refused)) if refused.status == 401 => {}
        other => return Err(format!("a revoked token must open nothing: {other:?}").into()),
    }
    println!("walk: {rows} rows, {users} unique user ids");
    Ok(())
}

/// One case of the shared vectors.
#[derive(Deserialize)]
struct Case {
    id: usize,
    url: String,
    walk: bool,
    token: bool,
    warm: bool,
    #[serde(default)]
    operation: String,
    #[serde(default)]
    path: Vec<(String, String)>,
    #[serde(default)]
    query: Vec<(String, String)>,
    #[serde(default)]
    form: Vec<(String, String)>,
}

fn play(case: &Case) -> Outcome<String> {
    let mut token = "a token".to_owned();
    if case.token {
        match token_api::token_request(&sending(&case.url, &setting("AXIS_API_KEY")?)?) {
            Ok(issued) => token = issued.token,
            Err(_) => return Ok("no token".to_owned()),
        }
    }
    let axis = sending(&case.url, &token)?;
    if case.walk {
        let found = walk(&axis, "1")?;
        return Ok(format!("{} {}", found.verdict, found.rows));
    }
    if case.warm {
        courses_api::courses_list(&axis)?;
    }
    let given = [&case.path, &case.query, &case.form].into_iter().flatten().cloned().collect();
    let told = dispatch::call(&axis, &case.operation, &Arguments(given));
    Ok(told.unwrap_or_else(|| "refused".to_owned()))
}

fn outcome<T: Serialize, E>(told: Result<T, apis::Error<E>>) -> String {
    match told {
        Ok(answer) => match serde_json::to_string(&answer) {
            Ok(text) => format!("answered {text}"),
            Err(problem) => format!("unwritable: {problem}"),
        },
        Err(apis::Error::ResponseError(failed)) => format!("failed {}", failed.status.as_u16()),
        Err(apis::Error::Serde(_)) => "unreadable".to_owned(),
        Err(_) => "lost".to_owned(),
    }
}
