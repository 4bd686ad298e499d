package io.github.camundabolna.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The content of a linked file while it's downloaded. Closing it early ends the download. */
public final class LinkedFile extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

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
  public SavedFile save(long maxBytes) throws IOException {
    if (answer.body().contentLength() > maxBytes) {
      throw new FileTooLargeException(maxBytes);
    }
    Path path = Files.createTempFile("download-", ".tmp");
    try (OutputStream out = Files.newOutputStream(path)) {
      return new SavedFile(path, copy(out, maxBytes), contentType());
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private long copy(OutputStream out, long maxBytes) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = read(buffer); read >= 0; read = read(buffer)) {
      size += read;
      if (size > maxBytes) {
        throw new FileTooLargeException(maxBytes);
      }
      out.write(buffer, 0, read);
    }
    return size;
  }

  /** Returns the type that the server declares, like {@code audio/mpeg}. */
  private Optional<String> contentType() {
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
