package io.github.camundabolna.bolna.client.call;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The type of a recording.
 *
 * @param mediaType like {@code audio/mpeg}
 * @param extension for the name of a file, like {@code mp3}
 */
public record AudioType(String mediaType, String extension) {

  /** Number of bytes from the start of a file that show its type. */
  static final int START = 12;

  private static final AudioType MP3 = new AudioType("audio/mpeg", "mp3");
  private static final AudioType WAV = new AudioType("audio/wav", "wav");
  private static final AudioType OGG = new AudioType("audio/ogg", "ogg");
  private static final AudioType FLAC = new AudioType("audio/flac", "flac");
  private static final AudioType M4A = new AudioType("audio/mp4", "m4a");

  /** Storage services declare these for files that were stored without a type. */
  private static final List<String> GENERIC =
      List.of("application/octet-stream", "binary/octet-stream", "application/ogg");

  private static final Map<String, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry("mpeg", "mp3"),
          Map.entry("mp3", "mp3"),
          Map.entry("wav", "wav"),
          Map.entry("x-wav", "wav"),
          Map.entry("wave", "wav"),
          Map.entry("vnd.wave", "wav"),
          Map.entry("ogg", "ogg"),
          Map.entry("opus", "opus"),
          Map.entry("mp4", "m4a"),
          Map.entry("x-m4a", "m4a"),
          Map.entry("webm", "webm"),
          Map.entry("flac", "flac"));

  /**
   * Returns the type of a file.
   *
   * @param declared by its server
   * @param start first bytes of the file, which decide if the server declares no specific type
   * @return empty if the file isn't audio
   */
  static Optional<AudioType> of(Optional<String> declared, byte[] start) {
    String type = declared.map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    if (type.startsWith("audio/")) {
      String subtype = type.substring("audio/".length());
      return Optional.of(new AudioType(type, EXTENSIONS.getOrDefault(subtype, "audio")));
    }
    return type.isEmpty() || GENERIC.contains(type) ? read(start) : Optional.empty();
  }

  private static Optional<AudioType> read(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("ID3") || isMpegFrame(start)) {
      return Optional.of(MP3);
    }
    if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) {
      return Optional.of(WAV);
    }
    if (text.startsWith("OggS")) {
      return Optional.of(OGG);
    }
    if (text.startsWith("fLaC")) {
      return Optional.of(FLAC);
    }
    return text.startsWith("ftyp", 4) ? Optional.of(M4A) : Optional.empty();
  }

  /** An MPEG frame starts with eleven bits that are set. */
  private static boolean isMpegFrame(byte[] start) {
    return start.length > 1 && (start[0] & 0xff) == 0xff && (start[1] & 0xe0) == 0xe0;
  }
}
