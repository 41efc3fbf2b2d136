package hoplab.result;

/** Whether variants that can ask who somebody is do so: one switch for all of them. */
public enum SignInSwitch implements Word {
  /** They ask. */
  ON,
  /** Nobody is asked: the bare comparison. */
  OFF
}
