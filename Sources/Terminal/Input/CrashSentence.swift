import CLibedit
import Glibc

/// What is said when the program itself is at fault, in place of the runtime's backtrace.
public enum CrashSentence {
  /// Longhand's own faults end the process with this status.
  public static let status: Int32 = 70

  public static let text = """
    longhand: something has gone wrong inside Longhand, and it has to end; this is its own fault, not yours. Lines entered \
    before are in the history. Please tell whoever gave you Longhand what you entered last.

    """

  /// To be called first of all: from now on traps, overflows of the stack and the like restore the terminal and say so.
  public static func install() {
    // Lives as long as the process.
    longhand_crash_install(strdup(text), status)
  }
}
