package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program makes of a file that somebody names with {@code --appointments}. */
class PersonReaderTest {

  private static final String HEADER = "patientName,phoneNumber,clinic\n";

  @TempDir private Path folder;

  @Test
  void exampleItselfIsReadWhole() {
    assertThat(PersonReader.appointments(Optional.empty()))
        .isNotEmpty()
        .allSatisfy(person -> assertThat(person.phoneNumber()).startsWith("+"));
  }

  @Test
  void oneOfTheCustomersIsOnTheDefaultDoNotCallList() {
    assertThat(PersonReader.customers("retry-and-fallback"))
        .hasSizeGreaterThan(1)
        .filteredOn(each -> each.phoneNumber().equals(ExpectedOutcome.LISTED_NUMBER))
        .hasSize(1);
  }

  @Test
  void surveyedCustomersHaveNumbersThatAreReservedForFiction() {
    assertThat(PersonReader.customers("customer-survey"))
        .hasSizeGreaterThan(1)
        .extracting(Person::phoneNumber)
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("\\+141555501[0-9]{2}"));
  }

  @Test
  void everyColumnIsAVariable() throws IOException {
    List<Person> people = read(HEADER + "Asha,+447700900000,\"North, \"\"A\"\"\"\n");

    assertThat(people).extracting(Person::name).containsExactly("Asha");
    assertThat(people.get(0).variables())
        .containsExactly(
            entry("patientName", "Asha"),
            entry("phoneNumber", "+447700900000"),
            entry("clinic", "North, \"A\""));
  }

  @Test
  void blanksAroundNamesAndValuesDoNotCount() throws IOException {
    List<Person> people = read(" patientName , phoneNumber \n Asha , +447700900000 \n");

    assertThat(people).extracting(Person::phoneNumber).containsExactly("+447700900000");
    assertThat(people.get(0).variables()).containsOnlyKeys("patientName", "phoneNumber");
  }

  @Test
  void emptyLinesAreSkippedAndCellsMayBeTooFewOrTooMany() throws IOException {
    List<Person> people =
        read("\n" + HEADER + "\nAsha,+447700900000\n\nTom,+447700900001,South,more\n");

    assertThat(people.get(0).variables()).doesNotContainKey("clinic");
    assertThat(people.get(1).variables()).containsEntry("clinic", "South").hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patientName,clinic\nAsha,North\n",
        "phoneNumber,clinic\n+447700900000,North\n",
        "clinic,patientName,phoneNumber\nNorth,Asha\n",
        "patientName,phoneNumber,\nAsha,+447700900000,x\n"
      })
  void fileWithoutAColumnOrTheNameOfOneIsRefused(String csv) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(csv));
  }

  @Test
  void quoteThatDoesNotEndIsRefused() {
    assertThatThrownBy(() -> read(HEADER + "\"Asha,+447700900000\n"))
        .isInstanceOf(RuntimeException.class);
  }

  private List<Person> read(String csv) throws IOException {
    return PersonReader.appointments(Optional.of(Files.writeString(folder.resolve("my.csv"), csv)));
  }
}
