package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.http.FileTooLargeException;
import io.github.camundabolna.http.ForbiddenLinkException;
import io.github.camundabolna.http.LinkedFile;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.SpoolFile;
import io.github.camundabolna.http.VendorHttp;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;

/**
 * Downloads recordings from the links in executions. The links need no API key, so none is sent: a
 * link can lead to another company's server.
 */
public record RecordingClient(VendorHttp http, RequestContext caller) {

  /**
   * Downloads a recording to a temporary file. The caller closes it.
   *
   * @param link as Bolna sent it
   * @return empty if the link leads to nothing
   * @throws FileTooLargeException if the recording has more bytes; it's then read no further
   * @throws ApiException of kind {@link Kind#REJECTED} if the link must not be followed or doesn't
   *     lead to audio; of kind {@link Kind#SAFE_TO_RETRY} if the download fails
   */
  public Optional<Recording> download(String callId, String link, long maxBytes)
      throws FileTooLargeException {
    try (LinkedFile content = http.open(caller, link)) {
      return Optional.of(checked(callId, content, maxBytes));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (FileTooLargeException e) {
      throw e;
    } catch (ForbiddenLinkException e) {
      throw rejected(callId, e.getMessage());
    } catch (IOException e) {
      throw ApiException.notDone(
          "The recording of call %s could not be downloaded: %s"
              .formatted(callId, FailureText.of(e)));
    }
  }

  private static Recording checked(String callId, LinkedFile content, long maxBytes)
      throws IOException {
    Optional<String> contentType = content.contentType();
    SpoolFile file = content.save(maxBytes);
    try {
      Optional<AudioType> type = AudioType.of(contentType, file.start(AudioType.START));
      if (type.isPresent()) {
        return new Recording(file, type.get());
      }
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    file.close();
    throw rejected(
        callId, "the link leads to %s, which isn't audio".formatted(contentType.orElse("a file")));
  }

  private static ApiException rejected(String callId, String reason) {
    return ApiException.withoutAnswer(
        Kind.REJECTED,
        Reason.REQUEST,
        "The recording of call %s was not stored: %s".formatted(callId, reason));
  }
}
