package hoplab.cli;

import java.io.Console;

/** Whether somebody watches: standard input and standard output are a terminal. */
final class Terminal {

  private Terminal() {}

  /** Java 22 to 24 give a console where none is, and say so only when asked; before, none. */
  @SuppressWarnings("SystemConsoleNull") // isTerminal tells
  static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
