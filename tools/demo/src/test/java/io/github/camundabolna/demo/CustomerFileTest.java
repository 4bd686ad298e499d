package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the program recognizes in the file of {@code --contacts}. */
class CustomerFileTest {

  private static final String HEADER = "contact_number,customerId,name\n";
  private static final String ASHA = "+447700900000,C-1,Asha\n";

  @TempDir private Path folder;

  @Test
  void exampleItselfIsReadWhole() {
    Customers customers = CustomerFile.read(Optional.empty()).customers();

    assertThat(customers.complete()).isTrue();
    assertThat(customers.numbers()).hasSize(219);
  }

  @Test
  void numberThatIsThereTwiceCountsForItsFirstRow() throws IOException {
    Customers customers = customers(HEADER + ASHA + "+447700900000,C-2,Tom\n");

    assertThat(customers.numbers()).containsExactly(entry("C-1", "+447700900000"));
    assertThat(customers.complete()).isTrue();
  }

  @Test
  void byteOrderMarkIsNoPartOfTheHeader() throws IOException {
    assertThat(customers("\uFEFF" + HEADER + ASHA).complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0770 0900001,C-2,Tom",
        "5,C-2,Tom",
        ",C-2,Tom",
        "+447700900001,,Tom",
        "+447700900001",
        "+447700900001,C-2,Tom\n+447700900002,C-2,Eva"
      })
  void rowsThatCannotBeReadAreLeftOut(String rows) throws IOException {
    Customers customers = customers(HEADER + ASHA + rows);

    assertThat(customers.numbers()).containsExactly(entry("C-1", "+447700900000"));
    assertThat(customers.complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "contact_number;customerId;name\n+447700900000;C-1;Asha\n",
        "contact_number,name\n+447700900000,Asha\n",
        "contact_number,customerId,\n\"+447700900000,C-1,Asha\n"
      })
  void fileThatCannotBeReadHasNobodyAndIsHandedOverAsItIs(String csv) throws IOException {
    CustomerFile file = file(csv, StandardCharsets.UTF_8);

    assertThat(file.customers().numbers()).isEmpty();
    assertThat(file.customers().complete()).isFalse();
    assertThat(file.name()).isEqualTo("my.csv");
    assertThat(file.content()).isEqualTo(csv.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void fileInAnotherEncodingHasNobodyAndIsHandedOverAsItIs() throws IOException {
    CustomerFile file = file(HEADER + ASHA, StandardCharsets.UTF_16);

    assertThat(file.customers().numbers()).isEmpty();
    assertThat(file.content()).isEqualTo((HEADER + ASHA).getBytes(StandardCharsets.UTF_16));
  }

  @Test
  void fileThatIsNotThereIsSaidInOneSentence() {
    StringWriter progressText = new StringWriter();
    CommandLine command = DemoCommand.commandLine().setErr(new PrintWriter(progressText));

    assertThat(command.execute("--contacts", folder.resolve("none.csv").toString())).isEqualTo(2);

    assertThat(progressText.toString())
        .startsWith("There is no file " + folder.resolve("none.csv"))
        .doesNotContain("Exception");
  }

  @Test
  void optionIsInTheHelp() {
    assertThat(DemoCommand.commandLine().getUsageMessage().replaceAll("\\s+", " "))
        .containsSubsequence(
            "--contacts=FILE", "contact_number, customerId", "amount_due, due_date");
  }

  private Customers customers(String csv) throws IOException {
    return file(csv, StandardCharsets.UTF_8).customers();
  }

  private CustomerFile file(String csv, Charset encoding) throws IOException {
    Path file = Files.writeString(folder.resolve("my.csv"), csv, encoding);
    return CustomerFile.read(Optional.of(file));
  }
}
