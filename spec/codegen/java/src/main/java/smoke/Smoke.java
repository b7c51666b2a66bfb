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
    walk();
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
  static ApiClient sending(String credential) {
    ApiClient client = new ApiClient();
    // Without TLS Java would ask with every request for an upgrade to HTTP/2, which not every server takes calmly.
    client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    client.updateBaseUri(setting("AXIS_URL"));
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + credential));
    return client;
  }

  static List<CourseReportRow> page(ReportsApi reports, String courseId, int page) throws ApiException {
    return reports.reportsCoursePage(courseId, page, null, null, null, null, null, null, null, null, null, null);
  }

  static void walk() throws ApiException {
    TokenApi tokens = new TokenApi(sending(setting("AXIS_API_KEY")));
    String token = tokens.tokenRequest().getToken();
    ApiClient client = sending(token);
    ReportsApi reports = new ReportsApi(client);

    int rows = 0;
    Set<String> users = new HashSet<>();
    List<CourseReportRow> page;
    int number = 1;
    do {
      page = page(reports, "1", number++);
      rows += page.size();
      page.forEach(row -> users.add(row.getUserId()));
    } while (page.size() == 100);

    String records =
        reports.reportsCourseCount("1", null, null, null, null, null, null, null, null, null, null).get(0).getRecords();
    prove(records.equals(String.valueOf(rows)), rows + " rows, but the count says " + records);

    tokens.tokenRevoke(token);
    try {
      new CoursesApi(client).coursesList();
      prove(false, "a revoked token must open nothing");
    } catch (ApiException refused) {
      prove(refused.getCode() == 401, "a revoked token answered " + refused.getCode());
    }
    System.out.printf("walk: %d rows, %d unique user ids%n", rows, users.size());
  }
}
