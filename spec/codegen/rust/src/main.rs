//! Proves the generated client: a walk over the pages of course 1's report, then the shared vectors.

use std::collections::HashSet;
use std::error::Error;

use axis_lms::apis::configuration::Configuration;
use axis_lms::apis::{self, courses_api, reports_api, token_api};
use axis_lms::models::CourseReportRow;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let (rows, users) = walk()?;
    println!("walk: {rows} rows, {users} unique user ids");
    Ok(())
}

fn setting(name: &str) -> Outcome<String> {
    std::env::var(name).map_err(|_| format!("{name} must be set").into())
}

/// Sends `credential`: the API key for the two token calls, a token for all the others.
fn sending(credential: String) -> Outcome<Configuration> {
    Ok(Configuration {
        base_path: setting("AXIS_URL")?,
        bearer_access_token: Some(credential),
        ..Configuration::default()
    })
}

fn report_page(axis: &Configuration, course_id: &str, page: i32) -> Outcome<Vec<CourseReportRow>> {
    Ok(reports_api::reports_course_page(
        axis, course_id, page, None, None, None, None, None, None, None, None, None, None,
    )?)
}

fn walk() -> Outcome<(usize, usize)> {
    let keyed = sending(setting("AXIS_API_KEY")?)?;
    let token = token_api::token_request(&keyed)?.token;
    let axis = sending(token.clone())?;

    let course_id = "1";
    let (mut rows, mut users) = (0, HashSet::new());
    for number in 1.. {
        let page = report_page(&axis, course_id, number)?;
        let last = page.len() < 100;
        rows += page.len();
        users.extend(page.into_iter().map(|row| row.user_id));
        if last {
            break;
        }
    }
    let count = reports_api::reports_course_count(
        &axis, course_id, None, None, None, None, None, None, None, None, None, None,
    )?;
    if count[0].records != rows.to_string() {
        return Err(format!("{rows} rows, but the count says {}", count[0].records).into());
    }

    token_api::token_revoke(&keyed, &token)?;
    match courses_api::courses_list(&axis) {
        Err(apis::Error::ResponseError(refused)) if refused.status == 401 => Ok((rows, users.len())),
        other => Err(format!("a revoked token must open nothing: {other:?}").into()),
    }
}
