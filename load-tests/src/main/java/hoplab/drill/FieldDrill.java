package hoplab.drill;

import hoplab.contract.RawRequest;
import hoplab.descriptor.Tier;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantBuilder;
import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.result.ChangeDrill;
import hoplab.result.ChangeDrill.Edited;
import hoplab.result.ChangeDrill.Touched;
import hoplab.result.LabException;
import hoplab.result.UseCase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One more field, from the database to the page. Every variant's patch is applied to one copy,
 * which is built once; then each variant is started from it and must keep the copy's law, which
 * asks for the field, and show it on its page.
 */
public final class FieldDrill {

  /** The field. */
  public static final String FIELD = "phone";

  private static final String SHOWN_USER = "u00042";

  private final SourceCopy copy;
  private final Path root;
  private final Map<Variant, Patch> patches = new LinkedHashMap<>();

  /**
   * @param variants those that nobody wrote a patch for are left out
   * @param copy fresh
   */
  public FieldDrill(List<Variant> variants, SourceCopy copy) {
    this.copy = copy;
    this.root = SourceCopy.root(variants.get(0));
    for (Variant variant : variants) {
      Patch.ofVariant(variant.name()).ifPresent(patch -> patches.put(variant, patch));
    }
  }

  /** Whether somebody wrote the change for a variant. */
  public static boolean hasPatch(Variant variant) {
    return Patch.ofVariant(variant.name()).isPresent();
  }

  /**
   * Changes, builds, starts and examines.
   *
   * @param context what variants start with
   * @throws LabException that names a moved anchor, the end of a failed build, or a broken case
   */
  public ChangeDrill run(LaunchContext context) {
    Map<String, List<Edited>> shared = new LinkedHashMap<>();
    Map<Variant, List<Edited>> own = new LinkedHashMap<>();
    patches.forEach(
        (variant, patch) -> {
          patch
              .shared()
              .forEach(
                  part ->
                      shared.computeIfAbsent(
                          part, name -> Patch.ofShared(name).apply(copy.folder())));
          own.put(variant, patch.apply(copy.folder()));
        });
    List<String> modules =
        patches.keySet().stream().flatMap(one -> SourceCopy.modules(one).stream()).toList();
    double millis = copy.build(modules).toNanos() / 1e6;
    List<Touched> touched = new ArrayList<>();
    try (ChangedLaw law = new ChangedLaw(copy.folder(), FIELD)) {
      patches.forEach(
          (variant, patch) ->
              touched.add(
                  new Touched(
                      variant.name(),
                      own.get(variant),
                      patch.shared().stream().flatMap(part -> shared.get(part).stream()).toList(),
                      differing(variant),
                      examine(inCopy(variant), law, context))));
    }
    return new ChangeDrill(FIELD, millis, touched);
  }

  /** The same variant, whose jars are those of the copy. */
  Variant inCopy(Variant variant) {
    Variant there = VariantBuilder.from(variant).withFolder(moved(variant.folder()));
    return VariantBuilder.from(there).withTiers(variant.tiers().stream().map(this::moved).toList());
  }

  private Tier moved(Tier tier) {
    return new Tier(
        tier.name(),
        tier.jar().map(this::moved),
        tier.command(),
        tier.environment(),
        tier.build(),
        tier.ready());
  }

  private Path moved(Path path) {
    return copy.folder().resolve(root.relativize(path).toString());
  }

  private List<String> differing(Variant variant) {
    return variant.tiers().stream()
        .filter(tier -> tier.jar().isPresent())
        .filter(tier -> Programs.differ(tier, moved(tier)))
        .map(Tier::name)
        .toList();
  }

  private static int examine(Variant variant, ChangedLaw law, LaunchContext context) {
    try (RunningVariant running =
        RunningVariant.start(variant, "drill-" + variant.name(), context)) {
      Map<String, String> staff = running.credentials();
      int cases = law.holds(running.api(), chapters(variant), staff);
      running.page().ifPresent(page -> requireShown(variant, page, staff));
      return cases;
    } catch (LabException e) {
      throw new LabException(variant.name() + ", changed: " + e.getMessage(), e);
    }
  }

  /** What the variant's clients ask for. */
  private static Set<String> chapters(Variant variant) {
    Set<String> chapters = new HashSet<>(Set.of("USER_FETCH"));
    String lines =
        variant.useCases().getOrDefault(UseCase.DASHBOARD.label(), List.of()).stream()
            .collect(Collectors.joining(" "));
    if (lines.contains("/dashboard")) {
      chapters.add("DASHBOARD");
    }
    if (lines.contains("/orders")) {
      chapters.add("ORDERS");
    }
    return chapters;
  }

  /** A page made on the server holds the field; else its script and its parts do. */
  private static void requireShown(Variant variant, URI page, Map<String, String> staff) {
    String mark = "id=\"" + FIELD + "\"";
    boolean shown =
        text(page, "/?id=" + SHOWN_USER, staff).contains(mark)
            || (text(page, "/dashboard.html", staff).contains(mark)
                && text(page, "/page.js", staff).contains("at(\"" + FIELD + "\")"));
    if (!shown) {
      throw new LabException("the page of %s shows no %s".formatted(variant.name(), FIELD));
    }
  }

  private static String text(URI page, String target, Map<String, String> staff) {
    try {
      return RawRequest.of("GET", target).with(staff).sendTo(page).body();
    } catch (IOException e) {
      throw new LabException(page + target + " does not answer: " + e.getMessage(), e);
    }
  }
}
