package io.github.camundabolna.benchmarks.micro;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camundabolna.contact.ContactFile;
import io.github.camundabolna.contact.ContactOptions;
import io.github.camundabolna.contact.Contacts;
import io.github.camundabolna.contact.DuplicateHandling;
import io.github.camundabolna.contact.VendorCsv;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a row of the customer's CSV to a row of Bolna's: read, checked, and written. */
@State(Scope.Benchmark)
public class ReadContactBenchmark {

  static final int ROWS = 1_000;

  private final ContactOptions options =
      new ContactOptions(
          new VendorCsv("Bolna", "contact_number"),
          "phone",
          Optional.of("customerId"),
          DuplicateHandling.DROP,
          Map.of());

  private byte[] file;

  /** Makes the customer's file. */
  @Setup
  public void prepare() {
    file =
        IntStream.range(0, ROWS)
            .mapToObj("C-%1$05d,+9198765%1$05d,\"Rao, Asha\",2026-12-01,1250.50"::formatted)
            .collect(Collectors.joining("\n", "customerId,phone,name,due,amount\n", "\n"))
            .getBytes(UTF_8);
  }

  /** Reads all rows; the figures are those of one. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public Contacts connector() {
    return ContactFile.read(new ByteArrayInputStream(file), options);
  }
}
