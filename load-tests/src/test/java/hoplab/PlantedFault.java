package hoplab;

/** A fault that no seed shows and that blind bytes meet once in four billion times. */
public final class PlantedFault {

  private PlantedFault() {}

  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length > 3 && data[0] == 'h' && data[1] == 'o' && data[2] == 'p' && data[3] == '!') {
      throw new IllegalStateException("planted");
    }
  }
}
