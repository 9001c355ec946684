import CLibedit
import Glibc

/// Single keys from the terminal, for screens that are only looked at.
public final class KeyReader {
  public enum Event: Sendable, Equatable {
    case key(Character)
    case nothing
    case resized
    /// Ctrl-C, Ctrl-D, or a terminal that has gone.
    case ended
  }

  private var decoder = KeyDecoder()

  /// The keys that are no characters, as `Event.key` gives them.
  public static let left = character(.left)
  public static let right = character(.right)
  public static let shiftLeft: Character = "\u{F0001}"
  public static let shiftRight: Character = "\u{F0002}"

  private static func character(_ key: KeyDecoder.Special) -> Character {
    Unicode.Scalar(key.rawValue).map { Character($0) } ?? " "
  }

  /// From here to the reader's end keys are not shown as they are typed.
  public init() {
    InterruptFlag.install()
    longhand_editing_begin(0)
    _ = longhand_terminal_raw(0)
  }

  deinit {
    longhand_terminal_restore()
    longhand_editing_end()
  }

  /// The next thing that happens within a time.
  public func wait(milliseconds: Int32) -> Event {
    if InterruptFlag.isSet { return .ended }
    if let event = event(isFinal: false) { return event }
    switch longhand_wait(STDIN_FILENO, decoder.hasBytes ? 25 : milliseconds) {
    case 0: return event(isFinal: decoder.hasBytes) ?? .nothing
    case 1:
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = longhand_read_typed(&buffer, buffer.count)
      if count <= 0 { return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .ended }
      decoder.append(buffer[..<count])
      return event(isFinal: false) ?? .nothing
    default:
      if longhand_signal_take(Int32(LONGHAND_SUSPEND.rawValue)) != 0 { suspend() }
      _ = longhand_signal_take(Int32(LONGHAND_RESIZE.rawValue))
      return InterruptFlag.isSet ? .ended : .resized
    }
  }

  private func event(isFinal: Bool) -> Event? {
    guard case .character(let value)? = decoder.next(translatesSequences: true, isFinal: isFinal) else { return nil }
    if value == 0x1b, decoder.hasBytes {
      switch decoder.dropSequence() {
      case "[1;2D", "[d": return .key(KeyReader.shiftLeft)
      case "[1;2C", "[c": return .key(KeyReader.shiftRight)
      case let sequence where sequence.count > 1: return .nothing
      default: break
      }
    }
    if value == 4 { return .ended }
    return Unicode.Scalar(value).map { .key(Character($0)) }
  }

  private func suspend() {
    longhand_terminal_restore()
    longhand_suspend()
    _ = longhand_terminal_raw(0)
  }
}
