package io.github.camundabolna.contact;

import static io.github.camundabolna.contact.ContactTestSupport.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much a row allocates: a list has 100,000 of them, and the runtime has other work. */
class ContactFileAllocationTest {

  private static final int ROWS = 2_000;

  /** Parsing a number takes 4,000. With patterns and messages for each row, it was 9,000. */
  private static final long MOST = 7_000;

  private static final byte[] FILE =
      IntStream.range(0, ROWS)
          .mapToObj("+9198%06d00,C-%1$d,Person,1250.50"::formatted)
          .collect(Collectors.joining("\n", "phone,case,name,amount\n", "\n"))
          .getBytes(UTF_8);

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void aRowWithoutProblemsAllocatesLittle() {
    read();
    long before = threads.getCurrentThreadAllocatedBytes();
    read();

    assertThat((threads.getCurrentThreadAllocatedBytes() - before) / ROWS).isLessThan(MOST);
  }

  private static void read() {
    ContactFile.read(
        new ByteArrayInputStream(FILE), options("phone", "case", DuplicateHandling.DROP));
  }
}
