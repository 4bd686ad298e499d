package io.github.camundabolna.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The clients for requests of each kind. They share their connections. */
final class OkHttpClients {

  /** A list of everything in a batch, or a file with everybody in it, takes longer. */
  private static final int PATIENCE = 4;

  /** As many as there are threads that ask at once, in a large runtime. */
  private static final int IDLE_CONNECTIONS = 64;

  /** Less than the minutes after which load balancers drop a silent connection without a word. */
  private static final int IDLE_SECONDS = 50;

  private final OkHttpClient writing;
  private final OkHttpClient uploading;
  private final OkHttpClient reading;
  private final OkHttpClient readingRows;

  OkHttpClients(HttpSettings settings) {
    this.writing = client(settings);
    Duration patience = settings.callTimeout().multipliedBy(PATIENCE);
    this.uploading = writing.newBuilder().readTimeout(patience).callTimeout(patience).build();
    this.reading = reading(writing);
    this.readingRows = reading(uploading);
  }

  /** Returns the client for a request whose answer is read as a whole. */
  OkHttpClient forRequest(ApiRequest request) {
    if (request.method().equals("GET")) {
      return reading;
    }
    return request.body().filter(MultipartBody.class::isInstance).isPresent() ? uploading : writing;
  }

  /** Returns the client for a long list that is read row by row. */
  OkHttpClient forRows() {
    return readingRows;
  }

  private static OkHttpClient client(HttpSettings settings) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.callTimeout())
            .callTimeout(settings.callTimeout())
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
            // OkHttp would send a POST again by itself in these cases: a person dialed twice.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .eventListenerFactory(call -> call.request().tag(SentListener.class))
            .addNetworkInterceptor(chain -> neverAtOnce(chain.proceed(chain.request())));
    new ProxySettings(settings.baseUri(), settings.environment()).applyTo(builder);
    return builder.build();
  }

  /**
   * OkHttp repeats any request, a POST too, when a 503 says {@code Retry-After: 0}, and a question
   * at a 408 that says nothing: past the limits, and unseen. It throws at a number beyond an int.
   */
  private static Response neverAtOnce(Response answer) {
    boolean silenceMeansNow = answer.code() == 408;
    if (!silenceMeansNow && answer.code() != 503) {
      return answer;
    }
    String wait = answer.header("Retry-After", silenceMeansNow ? "0" : "");
    boolean misread = wait.matches("0+|[0-9]{10,}");
    return misread
        ? answer.newBuilder().header("Retry-After", wait.matches("0+") ? "1" : "86400").build()
        : answer;
  }

  /**
   * A connection that was idle may have been closed by the other side, which shows only when it is
   * used: a question is then asked again on another one.
   */
  private static OkHttpClient reading(OkHttpClient http) {
    return http.newBuilder().retryOnConnectionFailure(true).build();
  }

  /**
   * Remembers whether the first byte of a request has left, which is when it can have an effect.
   */
  static final class SentListener extends EventListener {

    private volatile boolean sent;

    @Override
    public void requestHeadersStart(Call call) {
      sent = true;
    }

    boolean isSent() {
      return sent;
    }
  }
}
