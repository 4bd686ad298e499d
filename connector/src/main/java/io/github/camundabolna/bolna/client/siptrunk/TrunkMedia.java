package io.github.camundabolna.bolna.client.siptrunk;

import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a SIP trunk transports signals and speech.
 *
 * @param allow codecs, separated by commas
 * @param disallow codecs, separated by commas
 * @param optimisticEncryption whether calls continue without encryption if the provider offers none
 * @param qualifyFrequency seconds between two checks of the provider; 0 for none
 */
public record TrunkMedia(
    Optional<String> allow,
    Optional<String> disallow,
    Optional<String> transport,
    Optional<Boolean> directMedia,
    Optional<Boolean> rtpSymmetric,
    Optional<Boolean> forceRport,
    Optional<String> encryption,
    Optional<Boolean> optimisticEncryption,
    Optional<Integer> qualifyFrequency) {

  static TrunkMedia read(LenientJson trunk) {
    return new TrunkMedia(
        trunk.text("allow"),
        trunk.text("disallow"),
        trunk.text("transport"),
        trunk.flag("direct_media"),
        trunk.flag("rtp_symmetric"),
        trunk.flag("force_rport"),
        trunk.text("media_encryption"),
        trunk.flag("media_encryption_optimistic"),
        trunk.number("qualify_frequency").map(BigDecimal::intValue));
  }
}
