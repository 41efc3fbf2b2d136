package hoplab.report;

import hoplab.report.plot.Markup;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The templates beside this class and in folders below; everything that they print is escaped
 * unless it is raw.
 */
public final class Templates {
  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new Escaping())
          .addLocator(Templates::locate)
          .build();

  private Templates() {}

  /** Fills in a template, which calls what it is given {@code page}. */
  public static String render(String template, Object page) {
    return ENGINE.getTemplate(template).data("page", page).render();
  }

  /** The style sheet of all pages. */
  public static String design() {
    return resource("/hoplab/design/design.css");
  }

  /** A file beside this class, or from the root if its name begins with a slash, as it is. */
  public static String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<TemplateLocation> locate(String name) {
    String content = resource(name);
    return Optional.of(
        new TemplateLocation() {
          @Override
          public Reader read() {
            return new StringReader(content);
          }

          @Override
          public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
          }
        });
  }

  private static final class Escaping implements ResultMapper {
    @Override
    public boolean appliesTo(Origin origin, Object result) {
      return !(result instanceof RawString);
    }

    @Override
    public String map(Object result, Expression expression) {
      return Markup.escape(result.toString());
    }
  }
}
