package hoplab.wire;

/**
 * What was said on one connection while its wire listened.
 *
 * @param up bytes of the near end
 * @param down bytes of the far end
 */
public record CapturedBytes(byte[] up, byte[] down) {

  public CapturedBytes {
    up = up.clone();
    down = down.clone();
  }

  @Override
  public byte[] up() {
    return up.clone();
  }

  @Override
  public byte[] down() {
    return down.clone();
  }
}
