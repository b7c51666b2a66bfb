package smoke;

import java.net.http.HttpClient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axislms.client.ApiClient;
import org.axislms.client.ApiException;
import org.axislms.client.api.CoursesApi;
import org.axislms.client.api.ReportsApi;
import org.axislms.client.api.TokenApi;
import org.axislms.client.model.CourseReportRow;

/** Proves the generated client: a walk over the pages of course 1's report, then the shared vectors. */
public final class Smoke {
  public static void main(String[] arguments) throws Exception {
    walkTheReport();
    Vectors.playAll();
  }

  static String setting(String name) {
    String value = System.getenv(name);
    prove(value != null, name + " must be set");
    return value;
  }

  static void prove(boolean holds, String otherwise) {
    if (!holds) throw new IllegalStateException(otherwise);
  }

  /** Sends the credential: the API key for the two token calls, a token for all the others. */
  static ApiClient sending(String url, String credential) {
    ApiClient client = new ApiClient();
    // Without TLS Java would ask with every request for an upgrade to HTTP/2, which not every server takes calmly.
    client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    client.setObjectMapper(new Judge(ApiClient.createDefaultObjectMapper()));
    client.updateBaseUri(url);
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + credential));
    return client;
  }

  /** What a walk found. */
  static final class Walk {
    final String verdict;
    final int rows;
    final int users;

    Walk(String verdict, int rows, int users) {
      this.verdict = verdict;
      this.rows = rows;
      this.users = users;
    }
  }

  /** Reads every page: ends on an empty page, on a short one when the count agrees, or on the last one given again; audits itself by the ids of the users. */
  static Walk walk(ReportsApi reports, String courseId) throws ApiException {
    Set<String> users = new HashSet<>();
    int rows = 0;
    int before = count(reports, courseId);
    int size = 100;
    for (int number = 1; ; number++) {
      if (number > (before + size - 1) / size + 2) return new Walk("incomplete", rows, users.size());
      List<CourseReportRow> page = page(reports, courseId, number);
      int known = users.size();
      page.forEach(row -> users.add(row.getUserId()));
      if (!page.isEmpty() && users.size() == known) {
        if (rows < before) return new Walk("incomplete", rows, users.size());
        break;
      }
      rows += page.size();
      if (page.isEmpty() || (page.size() < size && rows >= before)) break;
      if (number == 1) size = page.size();
    }
    int after = count(reports, courseId);
    boolean agreed = Set.copyOf(List.of(before, rows, users.size(), after)).size() == 1;
    return new Walk(agreed ? "consistent" : "drifted", rows, users.size());
  }

  static List<CourseReportRow> page(ReportsApi reports, String courseId, int number) throws ApiException {
    return reports.reportsCoursePage(courseId, number, null, null, null, null, null, null, null, null, null, null);
  }

  static int count(ReportsApi reports, String courseId) throws ApiException {
    return Integer.parseInt(
        reports
            .reportsCourseCount(courseId, null, null, null, null, null, null, null, null, null, null)
            .get(0)
            .getRecords());
  }

  static void walkTheReport() throws ApiException {
    String url = setting("AXIS_URL");
    TokenApi tokens = new TokenApi(sending(url, setting("AXIS_API_KEY")));
    String token = tokens.tokenRequest().getToken();
    ApiClient client = sending(url, token);
    Walk found = walk(new ReportsApi(client), "1");
    prove(found.verdict.equals("consistent"), found.verdict);

    tokens.tokenRevoke(token);
    try {
      new CoursesApi(client).coursesList();
      prove(false, "a revoked token must open nothing");
    } catch (ApiException refused) {
      prove(refused.getCode() == 401, "a revoked token answered " + refused.getCode());
    }
    System.out.printf("walk: %d rows, %d unique user ids%n", found.rows, found.users);
  }
}
