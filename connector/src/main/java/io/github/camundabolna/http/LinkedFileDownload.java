package io.github.camundabolna.http;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Downloads a linked file of unknown size as a stream, without the API key.
 *
 * @param environment the process's environment variables, for the proxy settings
 */
public record LinkedFileDownload(URI link, Function<String, String> environment) {

  private static final Duration PATIENCE = Duration.ofSeconds(100);

  /**
   * Opens the file. Closing the stream early ends the download.
   *
   * @throws FileNotFoundException if the server answers with 4xx
   * @throws IOException if the file can't be read now
   */
  public InputStream open() throws IOException {
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .callTimeout(PATIENCE)
            .followSslRedirects(false);
    new ProxySettings(link, environment).applyTo(http);
    OkHttpClient client = http.build();
    Call call = client.newCall(new Request.Builder().url(link.toURL()).build());
    Response answer = call.execute();
    if (answer.isSuccessful()) {
      return new Download(call, answer, client);
    }
    answer.close();
    String status = "the server answered with " + answer.code();
    throw answer.code() / 100 == 4 ? new FileNotFoundException(status) : new IOException(status);
  }

  private static final class Download extends FilterInputStream {

    private final Call call;
    private final Response answer;
    private final OkHttpClient client;

    private Download(Call call, Response answer, OkHttpClient client) {
      super(answer.body().byteStream());
      this.call = call;
      this.answer = answer;
      this.client = client;
    }

    /** Cancels first, because closing alone would continue to read for a while. */
    @Override
    public void close() {
      call.cancel();
      answer.close();
      client.connectionPool().evictAll();
    }
  }
}
