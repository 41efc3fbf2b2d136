package hoplab.trial;

import hoplab.launch.RunningVariant;
import hoplab.measure.TimeSplit;
import hoplab.result.Part;
import hoplab.result.TargetRecording;
import hoplab.result.TargetRecordingBuilder;
import java.util.Map;

/** Gives the tier that answers the client its name, which the client does not know. */
public final class PublicTier {

  private PublicTier() {}

  public static TargetRecording name(TargetRecording target, Map<String, RunningVariant> running) {
    RunningVariant variant = running.get(target.name());
    if (variant == null) {
      return target;
    }
    String api = variant.variant().api();
    return TargetRecordingBuilder.from(target)
        .withParts(target.parts().stream().map(part -> name(part, api)).toList());
  }

  private static Part name(Part part, String api) {
    return part.tier().equals(TimeSplit.PUBLIC_TIER)
        ? new Part(api, part.kind(), part.meanMicros())
        : part;
  }
}
