package io.github.camundabolna.bolna.result;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;

/** A list of calls that is written as it is made up, so that no test holds it. */
final class LongExecutionList {

  private LongExecutionList() {}

  /** So many rows with transcripts of so many characters, and then this end. */
  static MockResponse of(int count, int transcript, String end) {
    String words = "t".repeat(transcript);
    long length = end.length();
    for (int i = 0; i < count; i++) {
      length += 1 + row(i, "").length() + transcript;
    }
    return new MockResponse.Builder().body(body(count, words, end, length)).build();
  }

  private static MockResponseBody body(int count, String words, String end, long length) {
    return new MockResponseBody() {
      @Override
      public long getContentLength() {
        return length;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        for (int i = 0; i < count; i++) {
          sink.writeUtf8(i == 0 ? "[" : ",").writeUtf8(row(i, words));
        }
        sink.writeUtf8(end).flush();
      }
    };
  }

  private static String row(int i, String words) {
    return "{\"id\":\"%d\",\"status\":\"completed\",\"transcript\":\"%s\"}".formatted(i, words);
  }
}
