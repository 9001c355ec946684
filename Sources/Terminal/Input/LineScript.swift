/// A line that a presenter's keys type as if by hand: any key its next letter, Enter what is left of it and then Enter itself.
///
/// A few keys do something else: Escape and the arrows leave the line; while nothing is typed `b` blanks the screen and `?` shows the
/// keys until the next one; Backspace takes a letter back, Ctrl-D ends.
public final class LineScript {
  /// Why a line was left instead of entered.
  public enum Exit: Sendable, Equatable { case takeOver, forward, back, idle }

  /// The whole input, its lines joined by newlines; empty where there is nothing to type.
  public let text: String
  /// What `?` shows, lines ending in `\r\n`.
  public var help = ""
  /// Asked a few times a second while no key comes; true leaves the line.
  public var shouldLeave: () -> Bool = { false }
  public internal(set) var exit: Exit?

  /// What a key comes to.
  enum Action: Equatable {
    /// Whatever `nextScalar` gives, if anything.
    case type
    /// A key for the editor as it is.
    case pass(UInt32)
    case leave(Exit)
    /// A blank screen, or one with the keys.
    case cover(String)
  }

  private let letters: [Character]
  private var typed = 0
  private var waiting: [UInt32] = []

  public init(_ text: String) {
    self.text = text
    letters = Array(text)
  }

  func action(for key: KeyDecoder.Key) -> Action {
    guard case .character(let scalar) = key else { return typeOne() }
    switch scalar {
    case 0x0a, 0x0d: return typeRest()
    case 0x04: return .pass(scalar)
    case 0x08, 0x7f: return takeBack()
    case 0x1b: return .leave(.takeOver)
    case KeyDecoder.Special.right.rawValue, KeyDecoder.Special.pageDown.rawValue: return .leave(.forward)
    case KeyDecoder.Special.left.rawValue, KeyDecoder.Special.pageUp.rawValue: return .leave(.back)
    case _ where KeyDecoder.Special(rawValue: scalar) != nil: return .type
    case 0x62 where typed == 0: return .cover("")
    case 0x3f where typed == 0: return .cover(help)
    default: return typeOne()
    }
  }

  /// The next letter on its way to the line.
  func nextScalar() -> UInt32? { waiting.isEmpty ? nil : waiting.removeFirst() }

  private func typeOne() -> Action {
    guard typed < letters.count else { return .type }
    waiting += letters[typed].unicodeScalars.map(\.value)
    typed += 1
    return .type
  }

  private func typeRest() -> Action {
    while typed < letters.count { _ = typeOne() }
    waiting.append(0x0a)
    return .type
  }

  /// A letter back, as far as the line that is being typed goes.
  private func takeBack() -> Action {
    guard typed > 0, letters[typed - 1] != "\n" else { return .type }
    typed -= 1
    waiting += letters[typed].unicodeScalars.map { _ in 0x7f }
    return .type
  }
}
