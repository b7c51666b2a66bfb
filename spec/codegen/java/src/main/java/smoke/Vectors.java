package smoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axislms.client.ApiClient;
import org.axislms.client.ApiException;
import org.axislms.client.api.CoursesApi;
import org.axislms.client.api.ReportsApi;
import org.axislms.client.api.TokenApi;

/** Plays the shared vectors. */
final class Vectors {
  private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

  static void playAll() throws Exception {
    for (JsonNode one : JSON.readTree(new File(Smoke.setting("AXIS_CASES")))) {
      System.out.printf("case %s: %s%n", one.get("id"), play(one));
    }
  }

  private static String play(JsonNode one) throws Exception {
    String url = one.get("url").asText();
    String token = "a token";
    if (one.get("token").asBoolean()) {
      try {
        token = new TokenApi(Smoke.sending(url, Smoke.setting("AXIS_API_KEY"))).tokenRequest().getToken();
      } catch (ApiException refused) {
        return "no token";
      }
    }
    ApiClient client = Smoke.sending(url, token);
    if (one.get("walk").asBoolean()) {
      Smoke.Walk found = Smoke.walk(new ReportsApi(client), "1");
      return found.verdict + " " + found.rows;
    }
    if (one.get("warm").asBoolean()) new CoursesApi(client).coursesList();
    return call(client, one);
  }

  /** Makes any call by its name; a program that knows its calls writes `courses.coursesGet("1")`. */
  private static String call(ApiClient client, JsonNode one) throws Exception {
    String name = camel(one.get("operation").asText());
    String tag = one.get("operation").asText().split("_")[0];
    Object api =
        Class.forName("org.axislms.client.api." + capital(tag) + "Api")
            .getConstructor(ApiClient.class)
            .newInstance(client);
    Method method =
        Arrays.stream(api.getClass().getMethods())
            .filter(each -> each.getName().equals(name))
            .filter(each -> Arrays.stream(each.getParameters()).noneMatch(taken -> taken.getType() == Map.class))
            .findFirst()
            .orElseThrow();
    Map<String, String> given = new HashMap<>();
    for (String where : List.of("path", "query", "form")) {
      one.get(where).forEach(pair -> given.put(camel(pair.get(0).asText()), pair.get(1).asText()));
    }
    try {
      Object[] arguments =
          Arrays.stream(method.getParameters()).map(each -> value(each, given.get(each.getName()))).toArray();
      Object answer = method.invoke(api, arguments);
      return answer == null ? "unreadable" : "answered " + JSON.writeValueAsString(answer);
    } catch (IllegalArgumentException refused) {
      return "refused";
    } catch (InvocationTargetException failed) {
      return outcome((ApiException) failed.getCause());
    }
  }

  private static String outcome(ApiException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof Judge.BodyFailure) return "failed " + ((Judge.BodyFailure) cause).status;
    if (cause instanceof JsonProcessingException) return "unreadable";
    if (cause != null) return "lost";
    return failure.getResponseHeaders() == null ? "refused" : "failed " + failure.getCode();
  }

  private static Object value(Parameter parameter, String text) {
    if (text == null || parameter.getType() == String.class) return text;
    return JSON.convertValue(text, parameter.getType());
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_")) camel.append(camel.length() == 0 ? word : capital(word));
    return camel.toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase() + word.substring(1);
  }
}
