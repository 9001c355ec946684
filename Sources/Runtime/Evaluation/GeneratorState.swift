import Language

/// What a generator that stands at a `yield` remembers, beside its variables: for each statement around the `yield` how far it was.
///
/// A statement takes its position when it is entered and leaves it again only when something inside it yields.
final class GeneratorState {
  enum Position {
    /// The statement of a block.
    case statement(Int)
    /// The branch of an `if`, the body of a `while`, a `yield` itself.
    case inside(Bool)
    case walker(Walker)
    /// What `yield from` goes through.
    case delegate(IteratorObject)
    case attempt(ResumableTryNode.Phase)
    /// What `with` has entered.
    case manager(Value)
  }

  private var positions: [Position?]
  /// What the `yield` hands out.
  var yielded: Value = .none
  /// What the `yield` gives when the generator goes on.
  var sent: Value = .none
  /// What is thrown at the `yield` instead.
  var thrown: Diagnostic?

  init(count: Int) { positions = Array(repeating: nil, count: count) }

  /// Whether it stands inside a `try` or a `with`, so that leaving it behind has something to do.
  var hasCleanUp: Bool {
    positions.contains { position in
      switch position {
      case .attempt, .manager: true
      default: false
      }
    }
  }

  func take(_ slot: Int) -> Position? {
    defer { positions[slot] = nil }
    return positions[slot]
  }

  func leave(_ slot: Int, at position: Position) -> Flow {
    positions[slot] = position
    return .yielded
  }
}
