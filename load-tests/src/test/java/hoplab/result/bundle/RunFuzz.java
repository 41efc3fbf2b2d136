package hoplab.result.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.LabException;
import hoplab.result.Run;
import java.nio.charset.StandardCharsets;

/** Any text as {@code run.json}: a run that stays the same when written, or one sentence. */
public final class RunFuzz {

  private RunFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    RunSchema.problems(text);
    try {
      Run run = RunCodec.read(text);
      assertThat(RunCodec.read(RunCodec.write(run))).isEqualTo(run);
    } catch (LabException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
