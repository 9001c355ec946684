import Language
import Limits
import NeuralNetwork

extension Value {
  /// As `print` and `str()` show it.
  public var displayText: String {
    switch self {
    case .string(let text): text
    case .array(let array): arrayText(array)
    case .exception(let exception): exception.text
    case .object(let instance): (try? SpecialMethods.display(instance)) ?? plainObjectText
    case .type(let type) where type.isElementType: type.name
    default: reprText
    }
  }

  /// As `repr()` shows it, and inside lists; an object whose `__repr__` fails as if it had none.
  public var reprText: String {
    var output = ""
    ValueWriter().write(self, to: &output)
    return output
  }

  /// What `print` and `str()` show.
  /// - Throws: what an object's `__str__` or `__repr__` throws.
  func shown() throws(Diagnostic) -> String {
    switch self {
    case .string(let text): return text
    case .object(let instance): return try SpecialMethods.display(instance)
    case .list, .tuple, .dict, .set, .report, .method, .big: return try represented()
    case .exception(let exception): return try exception.shown()
    case .array(let array):
      let text = arrayText(array)
      try PrintSettings.current.formatter?.check()
      return text
    default: return displayText
    }
  }

  /// What `repr()` shows.
  /// - Throws: what an object's `__repr__` throws.
  package func represented() throws(Diagnostic) -> String {
    var output = ""
    let writer = ValueWriter()
    writer.write(self, to: &output)
    if let failure = writer.failure { throw failure }
    try PrintSettings.current.formatter?.check()
    return output
  }

  /// What `ascii()` shows: the same with escapes in place of what is not ASCII.
  /// - Throws: what an object's `__repr__` throws.
  func representedInASCII() throws(Diagnostic) -> String {
    var text = ""
    for (index, scalar) in try represented().unicodeScalars.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      let digits = String(scalar.value, radix: 16)
      switch scalar.value {
      case ..<128: text.unicodeScalars.append(scalar)
      case ..<256: text += "\\x" + digits
      case ..<65536: text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return text
  }
}

/// Writes nested values; a list that holds itself is shown as `[...]`.
///
/// Broken off when the line is to stop, or when there is no memory for the text.
private final class ValueWriter {
  /// Bytes of text that have been asked for.
  private var asked = 1 << 20
  /// Nothing more is written once somebody asked to stop, or there is no more memory.
  private var isBroken = false
  private var items = 0
  private var open: Set<ObjectIdentifier> = []
  private var depth = 0
  /// The first error of an object's `__repr__`.
  private(set) var failure: Diagnostic?

  func write(_ value: Value, to output: inout String) {
    switch value {
    case .none: output += "None"
    case .bool(let value): output += value ? "True" : "False"
    case .int(let value): output += String(value)
    case .big(let value):
      guard !value.isTooLongForText else {
        failure = failure ?? BigInteger.tooLongForText()
        output += "…"
        return
      }
      output += value.text()
    case .float(let value): output += floatRepr(value)
    case .string(let text): output += stringRepr(text)
    case .list(let list):
      nested(ObjectIdentifier(list), "[...]", &output) { output in
        output += list.viewName.map { "\($0)([" } ?? "["
        writeItems(list.elements, to: &output)
        output += list.viewName == nil ? "]" : "])"
      }
    case .tuple(let elements):
      guard depth < 200 else {
        output += "(...)"
        return
      }
      depth += 1
      output += "("
      writeItems(elements, to: &output)
      output += elements.count == 1 ? ",)" : ")"
      depth -= 1
    case .dict(let dict):
      nested(ObjectIdentifier(dict), "{...}", &output) { output in
        output += "{"
        var isFirst = true
        dict.forEachWhile { key, value in
          if isOver(output) { return false }
          if !isFirst { output += ", " }
          isFirst = false
          write(key, to: &output)
          output += ": "
          write(value, to: &output)
          return true
        }
        output += "}"
      }
    case .set(let set):
      if set.count == 0 {
        output += set.isFrozen ? "frozenset()" : "set()"
      } else {
        output += set.isFrozen ? "frozenset({" : "{"
        writeItems(set.elements, to: &output)
        output += set.isFrozen ? "})" : "}"
      }
    case .range(let range):
      output += range.step == 1 ? "range(\(range.start), \(range.stop))" : "range(\(range.start), \(range.stop), \(range.step))"
    case .slice(let slice): output += "slice(\(slice.lower.reprText), \(slice.upper.reprText), \(slice.step.reprText))"
    case .array(let array): output += arrayRepr(array)
    case .variable(let variable):
      output += "Value(data=\(Value.plain(variable.value).inlineText), grad=\(variable.gradientValue.inlineText))"
    case .function(let function): output += "<function \(function.name)>"
    case .builtin(let function): output += "<built-in function \(function.name)>"
    case .boundMethod(let method): output += "<built-in method \(method.function.name) of \(method.receiver.typeName) object>"
    case .module(let module): output += "<module '\(module.name)'>"
    case .report(let report):
      output += "\(report.name)("
      for (index, attribute) in report.attributes.enumerated() {
        if index > 0 { output += ", " }
        output += attribute.name + "="
        write(attribute.value, to: &output)
      }
      output += ")"
    case .command(let name): output += "<command \(name)>"
    case .exception(let exception): output += exception.repr
    case .type(let type) where type.isElementType: output += "dtype('\(type.name)')"
    case .type(let type) where type.isAlias || type.displayName.hasPrefix("typing."): output += type.displayName
    case .type(let type) where Enumeration.isEnumeration(type): output += "<enum '\(type.name)'>"
    case .type(let type): output += "<class '\((type as? ClassObject).map { $0.moduleName + "." } ?? "")\(type.displayName)'>"
    case .iterator(let bytes as BytesObject): output += bytes.text
    case .iterator(let stream as StreamObject) where !stream.name.isEmpty:
      output += "<\(stream.typeName) name='\(stream.name)' mode='\(stream.mode)' encoding='UTF-8'>"
    case .iterator(let iterator): output += "<\(iterator.typeName) object>"
    case .randomState: output += "RandomState(MT19937)"
    case .generator: output += "Generator(PCG64)"
    case .ellipsis: output += "Ellipsis"
    case .object(let instance):
      do throws(Diagnostic) { output += try SpecialMethods.representation(instance) } catch {
        failure = failure ?? error
        output += value.plainObjectText
      }
    case .method(let method): output += "<bound method \(method.function.code.displayName) of \(method.receiver.plainObjectText)>"
    case .descriptor(let descriptor): output += "<\(descriptor.typeName) object>"
    case .superObject(let object): output += "<super: <class '\(object.type.name)'>, <\(object.start?.name ?? "") object>>"
    case .notImplemented: output += "NotImplemented"
    }
  }

  private func writeItems(_ items: [Value], to output: inout String) {
    for (index, item) in items.enumerated() {
      if isOver(output) { return }
      if index > 0 { output += ", " }
      write(item, to: &output)
    }
  }

  /// Whether to break off; asked for every item.
  private func isOver(_ output: String) -> Bool {
    items &+= 1
    guard !isBroken, items & 0xFF == 0 else { return isBroken }
    isBroken = Work.shouldStop
    guard !isBroken, output.utf8.count > asked else { return isBroken }
    asked *= 2
    // The text while it grows, and what is made of it to show it.
    isBroken = !Work.mayTake(3 * asked)
    return isBroken
  }

  private func nested(_ identity: ObjectIdentifier, _ placeholder: String, _ output: inout String, _ body: (inout String) -> Void) {
    guard depth < 200, open.insert(identity).inserted else {
      output += placeholder
      return
    }
    depth += 1
    body(&output)
    depth -= 1
    open.remove(identity)
  }
}

extension Value {
  /// A tracked value's data on one line: a number as Python prints it, an array without `array(…)`.
  fileprivate var inlineText: String {
    guard case .array(let array) = self else { return displayText }
    return arrayRepr(array)
  }
}

/// A string as Python's repr writes it: in single quotes unless only double ones save escaping.
public func stringRepr(_ text: String) -> String {
  let bytes = text.utf8
  let quote: Character = bytes.contains(0x27) && !bytes.contains(0x22) ? "\"" : "'"
  var output = String(quote)
  var count = 0
  for scalar in text.unicodeScalars {
    count &+= 1
    if count & 0x3FFF == 0, Work.shouldStop { break }
    switch scalar {
    case "\\": output += "\\\\"
    case "\n": output += "\\n"
    case "\r": output += "\\r"
    case "\t": output += "\\t"
    case "'" where quote == "'": output += "\\'"
    case _ where scalar.value < 0x20 || scalar.value == 0x7f || (scalar.value >= 0x80 && scalar.value < 0xa1) || scalar.value == 0xad:
      let digits = String(scalar.value, radix: 16)
      output += "\\x" + String(repeating: "0", count: max(0, 2 - digits.count)) + digits
    case _ where scalar.value > 0xff && !isPrintable(scalar):
      let digits = String(scalar.value, radix: 16)
      let width = scalar.value > 0xffff ? 8 : 4
      output += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
    default: output.unicodeScalars.append(scalar)
    }
  }
  output.append(quote)
  return output
}

/// Whether Python shows a character as it is.
private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
  default: true
  }
}
