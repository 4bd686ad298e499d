package io.github.camundabolna.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The HTTP clients per kind of request, which share connections. */
final class OkHttpClients {

  /** Factor for the list of a batch's calls and the upload of its contacts, which take longer. */
  private static final int PATIENCE = 4;

  /** Number of concurrent request threads in a large runtime. */
  private static final int IDLE_CONNECTIONS = 64;

  /** Less than the time after which load balancers silently drop an idle connection. */
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

  /** Returns the client for a request whose response is read as a whole. */
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
            // In these cases, OkHttp would repeat a POST by itself and dial a person twice.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .eventListenerFactory(call -> call.request().tag(SentListener.class))
            .addNetworkInterceptor(chain -> neverAtOnce(chain.proceed(chain.request())));
    new ProxySettings(settings.baseUri(), settings.environment()).applyTo(builder);
    return builder.build();
  }

  /**
   * Prevents hidden retries: OkHttp repeats any request, even a POST, after a 503 with {@code
   * Retry-After: 0}, and a read after a 408 without it. It throws at numbers beyond an int.
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

  /** Returns a client that repeats a read if an idle connection turns out to be closed. */
  private static OkHttpClient reading(OkHttpClient http) {
    return http.newBuilder().retryOnConnectionFailure(true).build();
  }

  /**
   * Remembers whether any byte of a request was sent, after which it can have an effect, and how
   * long its caller waits.
   */
  static final class SentListener extends EventListener {

    private volatile boolean sent;
    private volatile Duration wait = Duration.ZERO;

    @Override
    public void callStart(Call call) {
      wait = Duration.ofNanos(call.timeout().timeoutNanos());
    }

    @Override
    public void requestHeadersStart(Call call) {
      sent = true;
    }

    boolean isSent() {
      return sent;
    }

    /** Returns whether a request failed only because its caller waited for less than that time. */
    boolean isCanceledBefore(Duration enough, IOException failure) {
      return failure instanceof InterruptedIOException && wait.compareTo(enough) < 0;
    }
  }
}
