package io.github.camundabolna.bolna.call;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.Recording;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.http.FileTooLargeException;
import io.github.camundabolna.input.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the recording of a call into a document. The recording goes through a temporary file: a
 * slow download must not block the threads that upload documents for the whole runtime.
 */
record RecordingDocuments(CallOperationContext job, Execution call) {

  static final int MOST_MEGABYTES = 100;

  private static final int USUAL_MEGABYTES = 25;

  private static final long MEGABYTE = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(RecordingDocuments.class);

  /**
   * Downloads the recording.
   *
   * @return empty if there's none yet, or none at all; the caller closes it
   * @throws InvalidInputException if it's larger than allowed
   * @throws ApiException if it can't be downloaded, or is gone
   */
  Optional<Recording> download(Optional<Integer> maxMegabytes) {
    int megabytes = maxMegabytes.orElse(USUAL_MEGABYTES);
    try {
      return call.telephony().recordingUrl().isPresent()
          ? download(call.telephony().recordingUrl().get(), megabytes * MEGABYTE)
          : Optional.empty();
    } catch (FileTooLargeException e) {
      throw new InvalidInputException(
          "maxMegabytes must be large enough for the recording of call %s, and at most %d, but was %d"
              .formatted(call.id(), MOST_MEGABYTES, megabytes));
    }
  }

  private Optional<Recording> download(String link, long maxBytes) throws FileTooLargeException {
    Optional<Recording> found = job.recordings().download(call.id(), link, maxBytes);
    if (found.isEmpty() && statusWithout() == RecordingStatus.NONE) {
      throw ApiException.withoutAnswer(
          Kind.REJECTED,
          Reason.REQUEST,
          "The recording of call %s is gone: its link leads to nothing".formatted(call.id()));
    }
    return found;
  }

  /** Returns the status of the call if its recording isn't there. */
  RecordingStatus statusWithout() {
    return RecordingStatus.withoutRecording(call, job.attempt().now());
  }

  /**
   * Stores a recording.
   *
   * @throws ApiException of kind {@link Kind#SAFE_TO_RETRY} if it can't be stored
   */
  Document store(Recording recording) {
    try (InputStream content = recording.file().open()) {
      return job.documents()
          .create(
              DocumentCreationRequest.from(content)
                  .fileName("recording-%s.%s".formatted(call.id(), recording.type().extension()))
                  .contentType(recording.type().mediaType())
                  .build());
    } catch (IOException | RuntimeException e) {
      LOG.warn("The recording of {} could not be stored as a document", call.id(), e);
      throw ApiException.notDone(
          "The recording of call %s could not be stored as a document: %s"
              .formatted(call.id(), FailureText.of(e)));
    }
  }
}
