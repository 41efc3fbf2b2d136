package hoplab.report;

import hoplab.result.Part;
import hoplab.result.TierResult;
import java.util.List;

/**
 * One variant of a {@link SampleRun}.
 *
 * @param shares parts of the time; here {@code meanMicros} is a share of the whole, 0 to 1
 */
record SampleVariant(
    String name,
    String duplicateOf,
    boolean outside,
    double medianMicros,
    List<Part> shares,
    List<TierResult> tiers) {

  static final SampleVariant ALL_IN =
      new SampleVariant(
          "all-in",
          null,
          false,
          640,
          List.of(new Part("app", Part.Kind.APP, 0.22), new Part("app", Part.Kind.DB, 0.41)),
          List.of(new TierResult("app", 231, 212L << 20, 1_630)));

  static final SampleVariant TWIN =
      new SampleVariant("all-in'", "all-in", false, 640, ALL_IN.shares(), ALL_IN.tiers());

  static final SampleVariant BFF =
      new SampleVariant(
          "bff-hybrid",
          null,
          false,
          1_242,
          List.of(
              new Part("bff", Part.Kind.APP, 0.19),
              new Part("bff", Part.Kind.LINK, 0.24),
              new Part("user-service", Part.Kind.APP, 0.12),
              new Part("user-service", Part.Kind.DB, 0.22)),
          List.of(
              new TierResult("bff", 262, 198L << 20, 1_410),
              new TierResult("user-service", 224, 205L << 20, 1_690),
              new TierResult("order-service", 3.2, 187L << 20, 1_702)));

  static final SampleVariant DECOUPLED =
      new SampleVariant(
          "decoupled",
          null,
          false,
          651,
          List.of(new Part("api", Part.Kind.APP, 0.23), new Part("api", Part.Kind.DB, 0.40)),
          List.of(
              new TierResult("web", 1.4, 141L << 20, 1_120),
              new TierResult("api", 236, 209L << 20, 1_655)));

  static final List<SampleVariant> THE_FOUR = List.of(ALL_IN, TWIN, BFF, DECOUPLED);

  /** Something that runs already: seen from outside only. */
  static SampleVariant outside(String name) {
    return new SampleVariant(name, null, true, 15_400, List.of(), List.of());
  }
}
