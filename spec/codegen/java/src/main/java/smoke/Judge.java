package smoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes a failure that comes under HTTP 200, with another `status` in its body, an exception like any other failure. */
final class Judge extends ObjectMapper {
  /** A failure that came under HTTP 200; the generated client wraps it in its own exception. */
  static final class BodyFailure extends JsonProcessingException {
    final int status;

    BodyFailure(int status) {
      super("status " + status + " under HTTP 200");
      this.status = status;
    }
  }

  Judge(ObjectMapper mapper) {
    super(mapper);
  }

  @Override
  public ObjectMapper copy() {
    return new Judge(this);
  }

  @Override
  public <T> T readValue(String content, TypeReference<T> type) throws JsonProcessingException {
    JsonNode body = readTree(content);
    String status = body.path("status").asText();
    if (body.isObject() && status.matches("[13-9]\\d\\d")) throw new BodyFailure(Integer.parseInt(status));
    return super.readValue(content, type);
  }
}
