package io.github.camundabolna.bolna.call;

import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AutoClose;

/** Calls with a recording, and the jobs that store it. */
public abstract class RecordingFixture {

  public static final String ID = "4d3c2b1a-0000-4000-8000-000000000001";
  public static final String LINK = "https://api.bolna.ai/recordings/call/" + ID;
  public static final byte[] AUDIO = {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0, -1, -5, 7};

  @AutoClose public final CallConnectorFixture runtime = new CallConnectorFixture();

  public CallConnectorFixture call(String link) {
    runtime.bolna.failReading(
        TestResponses.json(200, execution('"' + link + '"', "completed", 38)));
    return runtime;
  }

  /** A call that changed when the test's clock began. */
  public static String execution(String link, String status, int seconds) {
    return TestJson.of(
            """
            {'id': '%s', 'status': '%s', 'conversation_duration': %d, 'updated_at': '%s',
             'telephony_data': {'duration': '41', 'recording_url': %s}}\
            """
                .formatted(ID, status, seconds, TestClock.START, link))
        .toString();
  }

  public static MockResponse audio(String type, byte[] content) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", type)
        .body(new Buffer().write(content))
        .build();
  }

  public static TestJob job() {
    return TestJob.of("{'type': 'getRecording', 'executionId': '" + ID + "'}");
  }

  public GetRecording.Result run(TestJob job) {
    return (GetRecording.Result) runtime.run(job);
  }

  /** Returns the names of the temporary files of downloads. */
  public static Set<String> savedFiles() {
    String[] files = new File(System.getProperty("java.io.tmpdir")).list();
    Set<String> names = new TreeSet<>(Set.of(files));
    names.removeIf(name -> !name.startsWith("download-"));
    return names;
  }
}
