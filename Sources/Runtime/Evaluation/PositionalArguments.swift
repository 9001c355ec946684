import Language

/// The arguments of a call that are given by position alone.
final class PositionalArguments {
  /// No arguments; nothing of it ever changes.
  nonisolated(unsafe) static let none = PositionalArguments([])

  /// −1 where some are given in another way.
  let count: Int
  let nodes: [Node]
  /// The first two, whatever there are.
  let first: Node
  let second: Node
  private let chain: Chain

  init(_ arguments: [CallingNode.Argument]) {
    let isPlain = arguments.allSatisfy { $0.form == .positional }
    nodes = isPlain ? arguments.map(\.node) : []
    count = isPlain ? nodes.count : -1
    first = nodes.count > 0 ? nodes[0] : ConstantNode(Span(0, 0), .none)
    second = nodes.count > 1 ? nodes[1] : first
    chain = nodes.reversed().reduce(Chain()) { Link(first: $1, rest: $0) }
  }

  /// Evaluates the arguments in the caller's frame and stores them in the slots from one on.
  @inline(__always)
  func store(to slots: UnsafeMutablePointer<Value?>, _ frame: Frame) throws(Diagnostic) { try chain.store(to: slots, frame) }

  private class Chain {
    func store(to slot: UnsafeMutablePointer<Value?>, _ frame: Frame) throws(Diagnostic) {}
  }

  private final class Link: Chain {
    let first: Node
    let rest: Chain

    init(first: Node, rest: Chain) {
      self.first = first
      self.rest = rest
    }

    override func store(to slot: UnsafeMutablePointer<Value?>, _ frame: Frame) throws(Diagnostic) {
      slot.pointee = try first.evaluate(frame)
      try rest.store(to: slot + 1, frame)
    }
  }
}
