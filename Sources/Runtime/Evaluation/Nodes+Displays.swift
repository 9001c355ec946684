import Language
import Limits

/// `*values` inside a display or call; only those evaluate it, through `append(_:to:)`.
final class StarredNode: Node {
  let inner: Node
  init(_ span: Span, _ inner: Node) {
    self.inner = inner
    super.init(span)
  }
  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    throw Diagnostic(
      .syntax, "can't use starred expression here", hint: "`*values` belongs inside a call, a list or a tuple", source: frame.code.source,
      span: span)
  }
}

extension Array where Element == Node {
  /// The values of the items, starred ones spread out.
  func evaluateAll(_ frame: Frame) throws(Diagnostic) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for node in self {
      if let starred = node as? StarredNode {
        let value = try starred.inner.evaluate(frame)
        do throws(Diagnostic) {
          let elements = try value.elements()
          Work.inPieces(elements.count, of: 1 << 16) { values.append(contentsOf: elements[$0]) }
          try Work.checkStopped()
        } catch { throw error.located(at: starred.span, in: frame.code.source) }
      } else {
        values.append(try node.evaluate(frame))
      }
    }
    return values
  }

  var hasStars: Bool { contains { $0 is StarredNode } }
}

class DisplayNode: Node {
  let items: [Node]
  private let hasStars: Bool

  init(_ span: Span, _ items: [Node]) {
    self.items = items
    hasStars = items.hasStars
    super.init(span)
  }

  @inline(__always)
  final func values(_ frame: Frame) throws(Diagnostic) -> [Value] {
    if hasStars { return try items.evaluateAll(frame) }
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items { values.append(try item.evaluate(frame)) }
    return values
  }
}

final class ListNode: DisplayNode {
  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value { .list(ListObject(try values(frame))) }
}

final class TupleNode: DisplayNode {
  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value { .tuple(try values(frame)) }
}

final class SetNode: DisplayNode {
  /// CPython keeps three constants or more as a frozenset, made of another, of which it makes the set.
  private lazy var isConstant = items.count > 2 && items.allSatisfy(SetNode.isConstant)

  private static func isConstant(_ node: Node) -> Bool {
    switch node {
    case is ConstantNode: true
    case let node as UnaryNode: isConstant(node.operand)
    case let node as TupleNode: node.items.allSatisfy(isConstant)
    default: false
    }
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let values = try values(frame)
    do throws(Diagnostic) {
      let set = try SetObject(values)
      return .set(isConstant ? try SetObject(set.elements).copy() : set)
    } catch { throw error.located(at: span, in: frame.code.source) }
  }
}

final class DictNode: Node {
  /// A pair without a key is `**other`.
  let pairs: [(key: Node?, value: Node)]

  init(_ span: Span, _ pairs: [(Node?, Node)]) {
    self.pairs = pairs.map { (key: $0.0, value: $0.1) }
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let dict = DictObject()
    for pair in pairs {
      let key = try pair.key?.evaluate(frame)
      let value = try pair.value.evaluate(frame)
      do throws(Diagnostic) {
        if let key {
          try dict.set(value, for: key)
        } else if case .dict = value {
          try dict.update(from: value)
        } else {
          throw Diagnostic(.type, "'\(value.typeName)' object is not a mapping", hint: "`**` spreads a dictionary")
        }
      } catch { throw error.located(at: (pair.key ?? pair.value).span, in: frame.code.source) }
    }
    return .dict(dict)
  }
}

/// `lower:upper:step` inside a subscript.
final class SliceNode: Node {
  let lower: Node?
  let upper: Node?
  let step: Node?

  init(_ span: Span, _ lower: Node?, _ upper: Node?, _ step: Node?) {
    self.lower = lower
    self.upper = upper
    self.step = step
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    .slice(
      SliceValue(
        lower: try lower?.evaluate(frame) ?? .none, upper: try upper?.evaluate(frame) ?? .none, step: try step?.evaluate(frame) ?? .none))
  }
}

/// An f-string.
final class FormattedNode: Node {
  enum Part {
    case text(String)
    case field(Node, conversion: Character?, spec: FieldFormat)
  }
  /// What stands behind a field's colon: known beforehand, and read if it can be, or with fields of its own.
  enum FieldFormat {
    case fixed(String, FormatSpecification?)
    case parts([Part])

    init(_ parts: [Part]) {
      if parts.isEmpty {
        self = .fixed("", nil)
      } else if case .text(let text) = parts[0], parts.count == 1 {
        self = .fixed(text, try? FormatSpecification(text, for: ""))
      } else {
        self = .parts(parts)
      }
    }
  }
  let parts: [Part]

  init(_ span: Span, _ parts: [Part]) {
    self.parts = parts
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value { .string(try text(parts, frame)) }

  private func text(_ parts: [Part], _ frame: Frame) throws(Diagnostic) -> String {
    var output = ""
    for part in parts {
      switch part {
      case .text(let text): output += text
      case .field(let node, let conversion, let spec):
        let value = try node.evaluate(frame)
        let (format, parsed): (String, FormatSpecification?)
        switch spec {
        case .fixed(let text, let specification): (format, parsed) = (text, specification)
        case .parts(let parts): (format, parsed) = (try text(parts, frame), nil)
        }
        do throws(Diagnostic) { output += try Format.field(value, conversion: conversion, spec: format, parsed) } catch {
          throw error.located(at: node.span, in: frame.code.source)
        }
      }
    }
    return output
  }
}
