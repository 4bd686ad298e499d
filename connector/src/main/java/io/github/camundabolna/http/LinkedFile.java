package io.github.camundabolna.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The content of a linked file while it's downloaded. Closing it early ends the download. */
public final class LinkedFile extends FilterInputStream {

  private final Call call;
  private final Response answer;
  private final OkHttpClient client;

  LinkedFile(Call call, Response answer, OkHttpClient client) {
    super(answer.body().byteStream());
    this.call = call;
    this.answer = answer;
    this.client = client;
  }

  /**
   * Downloads the file to a temporary file, which its caller closes.
   *
   * @throws FileTooLargeException if it has more bytes; it's then read no further
   * @throws IOException if it can't be read or written
   */
  public SpoolFile save(long maxBytes) throws IOException {
    if (answer.body().contentLength() > maxBytes) {
      throw new FileTooLargeException(maxBytes);
    }
    return SpoolFile.copy(this, maxBytes);
  }

  /** Returns the type that the server declares, like {@code audio/mpeg}. */
  public Optional<String> contentType() {
    return Optional.ofNullable(answer.body().contentType())
        .map(type -> type.type() + "/" + type.subtype());
  }

  /** Cancels first, because closing alone would continue to read for a while. */
  @Override
  public void close() {
    call.cancel();
    answer.close();
    client.connectionPool().evictAll();
  }
}
