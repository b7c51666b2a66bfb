package five;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.CoursesApi;
import org.openapitools.client.api.ReportsApi;
import org.openapitools.client.api.TokenApi;
import org.openapitools.client.auth.HttpBearerAuth;
import org.openapitools.client.model.Course;
import org.openapitools.client.model.CourseEnrollment;
import org.openapitools.client.model.CourseReportRow;

/** Makes the five calls, and tells what came of each. */
public final class Five {
    private final ApiClient client = new ApiClient().setBasePath(System.getenv("AXIS_URL"));

    public static void main(String[] arguments) {
        new Five().run();
    }

    private void run() {
        tell("token", this::token);
        tell("course", () -> course("1"));
        tell("page", this::page);
        tell("extra", () -> course("2"));
        tell("write", this::write);
    }

    private static void tell(String name, Callable<String> call) {
        try {
            System.out.println(name + ": " + call.call());
        } catch (Exception failure) {
            System.out.println(name + ": FAILED " + failure.toString().replace('\n', ' '));
        }
    }

    private String token() throws Exception {
        bearer("keyBearer").setBearerToken(System.getenv("AXIS_API_KEY"));
        String token = new TokenApi(client).tokenRequest().getToken();
        bearer("tokenBearer").setBearerToken(token);
        return token;
    }

    /** The client's own setter sets the first of the two credentials only. */
    private HttpBearerAuth bearer(String scheme) {
        return (HttpBearerAuth) client.getAuthentication(scheme);
    }

    private String course(String id) throws Exception {
        Course course = new CoursesApi(client).coursesGet(id);
        return course.getId() + " " + course.getName();
    }

    private String page() throws Exception {
        List<CourseReportRow> rows = new ReportsApi(client)
            .reportsCoursePage("1", 1, null, null, null, null, null, null, null, null, null, null);
        String scores = rows.stream().map(CourseReportRow::getScore).collect(Collectors.joining(","));
        return scores + " " + rows.stream().map(CourseReportRow::getCompletionDate).collect(Collectors.joining(","));
    }

    private String write() throws Exception {
        CourseEnrollment answer = new CoursesApi(client).coursesEnroll("1", "25", "20261201", null);
        return answer.getStatus() + " " + answer.getStartDate();
    }
}
