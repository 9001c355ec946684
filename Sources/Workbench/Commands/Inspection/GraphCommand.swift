import Language
import Markup
import NeuralNetwork
import Runtime

/// `graph EXPR`: how a tracked value was computed.
enum GraphCommand {
  static var command: Command {
    Command(
      "graph", group: .understanding, summary: "shows the computational graph of a tracked value",
      parameters: [
        .positional("expression", .expression, isRequired: true, help: "a tracked value, made from param(…)", candidates: .values)
      ],
      examples: [
        Command.Example(
          "w = param(2.0)", "L = (w * 3 - 1) ** 2", "L.backward()", "graph L",
          explanation: "each node with its operation, value and gradient")
      ], isCallable: false, action: run)
  }

  private static let nodeLimit = 200

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let value: Value?
    do throws(Diagnostic) { value = try arguments.value("expression") } catch {
      throw error.located(at: arguments.span(of: "expression"), in: arguments.source)
    }
    guard case .variable(let root)? = value else {
      throw arguments.error(
        "expression", "only a tracked value has a graph",
        hint: "track what it is made of: w = param([0.5, -0.2]); loss = sum(w ** 2); graph loss")
    }
    var names: [ObjectIdentifier: String] = [:]
    for name in session.evaluator.variableNames {
      if case .variable(let variable)? = session.evaluator.value(of: name) { names[ObjectIdentifier(variable)] = name }
    }
    return GraphReport(GraphReport.nodes(of: root, names: names, limit: nodeLimit))
  }
}

/// The nodes of a computational graph, each after what it is made of.
struct GraphReport: Report {
  struct Node {
    var label: String
    var operation: String
    var derivative: String
    var value: Tensor
    var gradient: Tensor?
    var inputs: [Int]
  }
  var nodes: [Node]
  var isCut: Bool

  init(_ result: (nodes: [Node], isCut: Bool)) {
    nodes = result.nodes
    isCut = result.isCut
  }

  /// A walk without recursion, so that a long chain is no trouble; the nodes nearest the root are kept.
  static func nodes(of root: Variable, names: [ObjectIdentifier: String], limit: Int) -> (nodes: [Node], isCut: Bool) {
    var found: [Variable] = [root]
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(root)]
    var next = 0
    var isCut = false
    while next < found.count {
      for input in found[next].inputs where !seen.contains(ObjectIdentifier(input)) {
        guard found.count < limit else {
          isCut = true
          continue
        }
        seen.insert(ObjectIdentifier(input))
        found.append(input)
      }
      next += 1
    }
    let ordered = order(found, root: root)
    var indices: [ObjectIdentifier: Int] = [:]
    for (index, variable) in ordered.enumerated() { indices[ObjectIdentifier(variable)] = index }
    let nodes = ordered.enumerated().map { index, variable in
      Node(
        label: names[ObjectIdentifier(variable)] ?? (variable.isLeaf && !variable.isTracked ? "constant" : "v\(index + 1)"),
        operation: variable.primitive?.symbol ?? "", derivative: variable.primitive?.derivative ?? "", value: variable.value,
        gradient: variable.isTracked ? variable.gradient : nil, inputs: variable.inputs.compactMap { indices[ObjectIdentifier($0)] })
    }
    return (nodes, isCut)
  }

  /// Inputs before what is made of them.
  private static func order(_ found: [Variable], root: Variable) -> [Variable] {
    let known = Set(found.map { ObjectIdentifier($0) })
    var ordered: [Variable] = []
    var done: Set<ObjectIdentifier> = []
    var stack: [(variable: Variable, isOpen: Bool)] = [(root, false)]
    while let (variable, isOpen) = stack.popLast() {
      if isOpen {
        ordered.append(variable)
        continue
      }
      guard done.insert(ObjectIdentifier(variable)).inserted else { continue }
      stack.append((variable, true))
      for input in variable.inputs.reversed() where known.contains(ObjectIdentifier(input)) && !done.contains(ObjectIdentifier(input)) {
        stack.append((input, false))
      }
    }
    return ordered
  }

  var json: JSONValue {
    .object([
      .init("report", .string("graph")),
      .init(
        "nodes",
        .array(
          nodes.map { node in
            .object([
              .init("name", .string(node.label)), .init("operation", node.operation.isEmpty ? .null : .string(node.operation)),
              .init("value", .init(node.value)),
              .init("gradient", .optional(node.gradient)), .init("inputs", .array(node.inputs.map { .int($0) })),
            ])
          })),
    ])
  }

  func document(_ style: PresentationStyle) -> Document {
    func text(_ tensor: Tensor) -> String {
      if tensor.count == 1 { return style.text(tensor.elements[0]) }
      let shown = tensor.elements.prefix(4).map { style.text($0) }.joined(separator: ", ")
      return "[\(shown)\(tensor.count > 4 ? ", …" : "")]" + (tensor.rank > 1 ? " \(shapeText(tensor))" : "")
    }
    let rows = nodes.map { node -> [StyledText] in
      let made = node.inputs.map { nodes[$0].label == "constant" ? text(nodes[$0].value) : nodes[$0].label }
      let formula =
        node.operation.isEmpty
        ? ""
        : made.count == 2 && node.operation.count <= 2
          ? made.joined(separator: " \(node.operation) ") : "\(node.operation)(\(made.joined(separator: ", ")))"
      return [
        StyledText(node.label, .variable), StyledText(formula), StyledText(text(node.value), .number),
        node.gradient.map { StyledText(text($0), .gradient) } ?? StyledText("—", .muted),
        StyledText(node.derivative, .muted),
      ]
    }
    let shown = zip(nodes, rows).filter { $0.0.label != "constant" }.map(\.1)
    var blocks: [Block] = [
      .table(
        Table(header: ["name", "made of", "value", "gradient", "rule"], rows: shown, alignments: [.left, .left, .left, .left, .left]))
    ]
    if isCut { blocks.append(.line(StyledText("only the \(nodes.count) nodes nearest the result", .muted))) }
    return Document(blocks)
  }
}
