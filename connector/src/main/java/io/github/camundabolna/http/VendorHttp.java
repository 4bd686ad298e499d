package io.github.camundabolna.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.CircuitBreaker.Admission;
import io.github.camundabolna.http.OkHttpClients.SentListener;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends requests to a vendor, and turns responses into JSON or an {@link ApiException}.
 * Thread-safe. Holds the connections, so create few.
 */
public final class VendorHttp {

  /** A list can be longer than other responses by this factor, because it's streamed. */
  private static final int LONGER = 64;

  private final HttpSettings settings;
  private final OkHttpClients clients;
  private final JsonArrayReader rows;
  private final FailureClassifier failures;
  private final Clock clock;
  private final String userAgent;

  /**
   * Creates a client.
   *
   * @param clock for the distance to a {@code Retry-After} date
   */
  public VendorHttp(HttpSettings settings, Clock clock) {
    this.settings = settings;
    this.clients = new OkHttpClients(settings);
    this.rows = new JsonArrayReader(settings.maxAnswerBytes() * LONGER);
    this.failures = new FailureClassifier(settings.vendor(), clock);
    this.clock = clock;
    this.userAgent = UserAgent.ofThisBuild();
  }

  public Vendor vendor() {
    return settings.vendor();
  }

  public URI baseUri() {
    return settings.baseUri();
  }

  /** Reads a successful response. */
  private interface Reading<T> {
    T read(Response answer) throws IOException;
  }

  /**
   * Sends a request and reads the whole response.
   *
   * @return the body; a missing node if it is empty
   * @throws ApiException if the response isn't 2xx, isn't JSON, is too large, or is missing
   */
  public JsonNode send(RequestContext caller, ApiRequest request) {
    return exchange(clients.forRequest(request), caller, request, answer -> body(answer).json());
  }

  /**
   * Sends a request whose response is a list, and passes on each row before it reads the next.
   *
   * @throws ApiException as {@link #send} does, also in the middle of the list
   */
  public void sendForRows(RequestContext caller, ApiRequest request, Consumer<JsonNode> row) {
    sendForRowsWhile(caller, request, all(row));
  }

  /**
   * Sends a request whose response is a list, and passes on each row before it reads the next, as
   * long as the rows are wanted.
   *
   * @param row returns whether to go on; after false, the rest of the list isn't read
   * @throws ApiException as {@link #send} does, also in the middle of the list
   */
  public void sendForRowsWhile(RequestContext caller, ApiRequest request, Predicate<JsonNode> row) {
    exchange(
        clients.forRows(),
        caller,
        request,
        answer -> {
          rows.read(answer.body().byteStream(), row);
          return answer.code();
        });
  }

  /**
   * Sends a request whose response is a list, and returns the rows that can be read.
   *
   * @param read returns empty for a row that lacks the expected data
   * @throws ApiException as {@link #sendForRows} does
   */
  public <T> List<T> sendForList(
      RequestContext caller, ApiRequest request, Function<JsonNode, Optional<T>> read) {
    List<T> list = new ArrayList<>();
    sendForRows(caller, request, row -> read.apply(row).ifPresent(list::add));
    return list;
  }

  /**
   * Sends a request whose response is a page of a list, and passes on each row before it reads the
   * next.
   *
   * @return whether another page follows
   * @throws ApiException as {@link #send} does, also in the middle of the page
   */
  public boolean sendForPage(RequestContext caller, ApiRequest request, Consumer<JsonNode> row) {
    return exchange(
        clients.forRows(),
        caller,
        request,
        answer -> rows.readPage(answer.body().byteStream(), all(row)));
  }

  private static Predicate<JsonNode> all(Consumer<JsonNode> row) {
    return each -> {
      row.accept(each);
      return true;
    };
  }

  /**
   * Opens a file that the vendor links to, without the API key. Follows only links to the vendor
   * itself, and https links to public addresses.
   *
   * @throws java.io.FileNotFoundException if the link leads to nothing
   * @throws ForbiddenLinkException if the link must not be followed
   * @throws IOException if the file can't be read now
   */
  public LinkedFile open(RequestContext caller, String link) throws IOException {
    return LinkedFileDownload.ofVendor(settings, link, caller.until()).open();
  }

  private <T> T exchange(
      OkHttpClient client, RequestContext caller, ApiRequest request, Reading<T> reading) {
    CircuitBreaker breaker =
        settings.breakers().forAccount(settings.vendor(), settings.baseUri(), caller.key());
    Duration enough = enough(client);
    Admission admission = breaker.enter(request, caller.leaves(enough), clock.instant());
    SentListener sent = new SentListener();
    RequestContext patient = admission == Admission.PROBE ? caller.forProbe() : caller;
    try (Response answer = execute(admitted(client, patient, request, sent))) {
      if (!answer.isSuccessful()) {
        ApiException refusal = refused(caller, request, answer);
        breaker.answered();
        throw refusal;
      }
      T result = reading.read(answer);
      breaker.answered();
      return result;
    } catch (UnreadableResponseException e) {
      breaker.answered();
      throw failures.broken(request, Reason.REQUEST, e, sent.isSent());
    } catch (IOException e) {
      if (!Thread.currentThread().isInterrupted() && !sent.isCanceledBefore(enough, e)) {
        breaker.unanswered(admission, clock.instant());
      }
      throw failures.broken(request, Reason.OUTAGE, e, sent.isSent());
    } finally {
      breaker.abandoned(admission);
    }
  }

  private static Duration enough(OkHttpClient client) {
    Duration whole = Duration.ofMillis(client.callTimeoutMillis());
    return whole.compareTo(CircuitBreaker.HANGS) < 0 ? whole : CircuitBreaker.HANGS;
  }

  /** OkHttp throws an undeclared InterruptedException, which Kotlin allows. */
  static Response execute(Call call) throws IOException {
    try {
      return call.execute();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the runtime is shutting down");
    }
  }

  /**
   * Returns a request that ends when its caller's time is up, because no one would use its
   * response.
   */
  private Call admitted(
      OkHttpClient client, RequestContext caller, ApiRequest request, SentListener sent) {
    Duration whole = Duration.ofMillis(client.callTimeoutMillis());
    settings.limits().await(caller, request, caller.forPermission(settings.callTimeout(), request));
    Request http = httpRequest(caller.key(), request);
    Call call = client.newCall(http.newBuilder().tag(SentListener.class, sent).build());
    call.timeout().timeout(caller.forAnswer(whole, request).toNanos(), TimeUnit.NANOSECONDS);
    return call;
  }

  private ApiException refused(RequestContext caller, ApiRequest request, Response answer)
      throws IOException {
    if (answer.code() == ApiException.TOO_MANY_REQUESTS) {
      settings.limits().exceeded(caller, request);
    }
    return failures.refused(caller.key(), request, answer, body(answer).text());
  }

  private ResponseBody body(Response answer) throws IOException {
    return ResponseBody.read(answer, settings.maxAnswerBytes());
  }

  private Request httpRequest(ApiKey key, ApiRequest request) {
    HttpUrl.Builder url = HttpUrl.get(settings.baseUri().toString()).newBuilder();
    request.path().forEach(url::addPathSegment);
    if (request.trailingSlash()) {
      url.addPathSegment("");
    }
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
    return request.method().equals("GET")
        ? null
        : request.body().orElseGet(() -> RequestBody.create(new byte[0]));
  }
}
