package io.github.camundabolna.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camundabolna.input.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads contacts in a JVM whose heap is small, and prints what becomes of them. */
final class LargeFileRun {

  private static final int TEN_MEGABYTES = 10_000_000;

  private LargeFileRun() {}

  public static void main(String[] arguments) {
    ContactOptions options =
        ContactTestSupport.options("contact_number", null, DuplicateHandling.KEEP);
    try {
      Contacts contacts =
          switch (arguments[0]) {
            case "columns" -> ContactFile.read(file(names(500), ",".repeat(499)), options);
            case "rows" ->
                ContactFile.read(file("contact_number,id,name,amount", ",C,Asha,1250"), keyed());
            case "short rows" -> ContactFile.read(file("contact_number", ""), options);
            case "endless" -> ContactFile.read(new Endless("+919876543210\n"), options);
            case "endless blanks" -> ContactFile.read(new Endless("\n"), options);
            default -> ContactList.read(columnsOfTheirOwn(), options);
          };
      System.out.println("RUN contacts=" + contacts.count() + " bytes=" + contacts.csv().length);
    } catch (InvalidInputException e) {
      System.out.println("RUN " + e.getMessage());
    }
    System.out.println("HEAP " + Runtime.getRuntime().totalMemory() / 1_000_000);
  }

  private static ContactOptions keyed() {
    return ContactTestSupport.options("contact_number", "id", DuplicateHandling.KEEP);
  }

  private static String names(int columns) {
    return "contact_number,"
        + String.join(",", IntStream.range(1, columns).mapToObj(i -> "c" + i).toList());
  }

  /** Of ten megabytes; each row has a number and a key of its own. */
  private static InputStream file(String header, String rest) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int i = 0; text.length() < TEN_MEGABYTES; i++) {
      text.append("+9198%08d".formatted(i)).append(rest.replace("C", "C-" + i)).append('\n');
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    return new ByteArrayInputStream(bytes);
  }

  /** 1.4 MB of JSON in which each contact has an entry that only few others have. */
  private static List<?> columnsOfTheirOwn() {
    return IntStream.range(0, 33_000)
        .mapToObj(
            i -> {
              Map<String, Object> contact = new LinkedHashMap<>();
              contact.put("contact_number", "+9198%08d".formatted(i));
              contact.put("c" + i % 499, 1);
              return contact;
            })
        .toList();
  }

  /** A file whose last line comes again and again. */
  private static final class Endless extends InputStream {

    private final byte[] header = "contact_number\n".getBytes(UTF_8);
    private final byte[] line;
    private long position;

    private Endless(String line) {
      this.line = line.getBytes(UTF_8);
    }

    @Override
    public int read() {
      long place = position++;
      return place < header.length
          ? header[(int) place]
          : line[(int) ((place - header.length) % line.length)];
    }
  }
}
