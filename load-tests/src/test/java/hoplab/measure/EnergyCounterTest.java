package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnergyCounterTest {

  @TempDir private Path folder;

  @Test
  void addsPackagesUpAndLeavesTheirPartsOut() throws IOException {
    zone("intel-rapl:0", "3000000\n");
    zone("intel-rapl:1", "2000000\n");
    zone("intel-rapl:0:0", "1000000\n");

    assertThat(new EnergyCounter(folder).joules()).hasValue(5);
  }

  @Test
  void saysNothingWhereThereIsNoCounter() throws IOException {
    assertThat(new EnergyCounter(folder).joules()).isEmpty();
    assertThat(new EnergyCounter(folder.resolve("nowhere")).joules()).isEmpty();
    zone("intel-rapl:0", "no number");
    assertThat(new EnergyCounter(folder).joules()).isEmpty();
  }

  private void zone(String name, String energy) throws IOException {
    Files.createDirectories(folder.resolve(name));
    Files.writeString(folder.resolve(name).resolve("energy_uj"), energy);
  }
}
