package io.github.camundabolna.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The one place that turns an answer of Bolna into JSON or into a {@link BolnaException}. Safe for
 * use by many threads; make one per process, because it holds the connections.
 */
public final class BolnaHttp {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType JSON_TYPE = MediaType.get("application/json");

  private final HttpSettings settings;
  private final OkHttpClient http;
  private final Failures failures;
  private final String userAgent;

  /**
   * @param clock to tell how far away a {@code Retry-After} date is
   */
  public BolnaHttp(HttpSettings settings, Clock clock) {
    this.settings = settings;
    this.http = client(settings);
    this.failures = new Failures(clock);
    this.userAgent = "camunda-bolna-connector/" + Version.current();
  }

  private static OkHttpClient client(HttpSettings settings) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.callTimeout())
            .callTimeout(settings.callTimeout())
            // OkHttp would send a POST again by itself in these cases: a person dialled twice.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .eventListenerFactory(call -> call.request().tag(SentMark.class))
            .addNetworkInterceptor(chain -> neverAtOnce(chain.proceed(chain.request())));
    new ProxySettings(settings.baseUri(), settings.environment()).applyTo(builder);
    return builder.build();
  }

  /** OkHttp repeats any request, a POST too, when a 503 says {@code Retry-After: 0}. */
  private static Response neverAtOnce(Response answer) {
    return answer.code() == 503 && answer.header("Retry-After", "").matches("0+")
        ? answer.newBuilder().header("Retry-After", "1").build()
        : answer;
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @return the body; a missing node if it is empty
   * @throws BolnaException if the answer is no 2xx, no JSON, too large, or does not come
   */
  JsonNode send(ApiKey key, ApiRequest request) {
    SentMark sent = new SentMark();
    Request httpRequest = httpRequest(key, request).newBuilder().tag(SentMark.class, sent).build();
    try (Response answer = http.newCall(httpRequest).execute()) {
      String body = body(answer);
      if (!answer.isSuccessful()) {
        throw failures.refused(key, request, answer, body);
      }
      return body.isBlank() ? MissingNode.getInstance() : parse(body);
    } catch (IOException e) {
      throw failures.broken(request, e, sent.isSet());
    }
  }

  /** The parser's own words would show what it stumbled over, which could be anything. */
  private static JsonNode parse(String body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IOException("the answer is not JSON", e);
    }
  }

  private String body(Response answer) throws IOException {
    long most = settings.maxAnswerBytes();
    byte[] bytes = answer.body().byteStream().readNBytes(Math.toIntExact(most + 1));
    if (bytes.length > most) {
      throw new IOException("the answer is larger than " + most + " bytes");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Request httpRequest(ApiKey key, ApiRequest request) {
    HttpUrl.Builder url = HttpUrl.get(settings.baseUri().toString()).newBuilder();
    request.path().forEach(url::addPathSegment);
    request.query().forEach(url::addQueryParameter);
    return new Request.Builder()
        .url(url.build())
        .method(request.method(), requestBody(request))
        .header("Authorization", "Bearer " + key.value())
        .header("Accept", "application/json")
        .header("User-Agent", userAgent)
        .build();
  }

  private static RequestBody requestBody(ApiRequest request) {
    if (request.method().equals("GET")) {
      return null;
    }
    Optional<byte[]> json =
        request.body().map(node -> node.toString().getBytes(StandardCharsets.UTF_8));
    return json.map(bytes -> RequestBody.create(bytes, JSON_TYPE))
        .orElseGet(() -> RequestBody.create(new byte[0]));
  }
}
