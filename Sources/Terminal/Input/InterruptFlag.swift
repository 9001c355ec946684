import CLibedit

/// Whether Ctrl-C has been pressed and nobody has seen to it: polled by what runs long, taken by what reads a line.
public enum InterruptFlag {
  /// From now on Ctrl-C sets the flag instead of ending the process, and a signal that ends it leaves the terminal as it was found.
  public static func install() { longhand_signals_install() }

  public static var isSet: Bool { longhand_signal_is_set(Int32(LONGHAND_INTERRUPT.rawValue)) != 0 }

  /// Where it stands: not 0 once it has been pressed.
  public static var address: UnsafePointer<Int32> { longhand_interrupt_address() }

  /// Whether it has been pressed, which is then forgotten.
  public static func take() -> Bool { longhand_signal_take(Int32(LONGHAND_INTERRUPT.rawValue)) != 0 }

  public static func clear() { longhand_signal_clear(Int32(LONGHAND_INTERRUPT.rawValue)) }

  /// Says whether a live display stands on the screen, for a signal that ends the process to leave the cursor below it.
  public static func lineIsOpen(_ isOpen: Bool) { longhand_line_is_open(isOpen ? 1 : 0) }

  /// Whether a second Ctrl-C, while the first has not been seen to, ends the process: for scripts, never for the shell.
  public static func secondEndsProcess(_ isOn: Bool) { longhand_interrupt_twice_ends(isOn ? 1 : 0) }
}
