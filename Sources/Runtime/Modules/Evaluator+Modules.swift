import Language
import Synchronization

extension Evaluator {
  /// A module by its full name, made when it is first asked for.
  package func module(_ name: String) throws(Diagnostic) -> ModuleObject {
    if let module = Modules.native(name) ?? modules[name] { return module }
    guard let definition = ModuleTable.all[name] else { return try ownModule(name) }
    let module = ModuleObject(name: name, shortName: definition.shortName ?? name, members: definition.members())
    if let text = definition.text { module.members = try run(text, of: module) }
    modules[name] = module
    return module
  }

  /// What a program has put in the place of `sys.stdout`; nil where it is what it was.
  var redirectedOutput: Value? {
    guard let output = modules["sys"]?.members["stdout"] else { return nil }
    if case .iterator(let iterator) = output, let stream = iterator as? StreamObject, stream.isStandardOutput { return nil }
    return output
  }

  /// A member of a module, or a module inside it.
  func member(_ name: String, of module: ModuleObject) throws(Diagnostic) -> Value {
    if module.isOwn {
      if let value = try ownMember(name, of: module) { return value }
    } else if let value = module.members[name] {
      return value
    }
    if let late = Modules.lateNames[module.name]?[name], let value = try self.module(late).members[name] { return value }
    if let method = try lateMethod(name, of: .module(module), module.name) { return method }
    if name == "__name__" { return .string(module.name) }
    let inner = "\(module.name).\(name)"
    if Modules.native(inner) != nil || ModuleTable.all[inner] != nil { return .module(try self.module(inner)) }
    return try Modules.member(name, of: module)
  }

  /// A method that is written in the language, bound to its object.
  func lateMethod(_ name: String, of value: Value, _ type: String) throws(Diagnostic) -> Value? {
    guard let late = Modules.lateMethods[type]?[name], case .function(let function)? = try module(late).members[name] else { return nil }
    return .method(MethodObject(receiver: value, function: function))
  }

  /// Runs a module's text in a place of its own and gives all names it leaves there.
  private func run(_ text: String, of module: ModuleObject) throws(Diagnostic) -> [String: Value] {
    let outer = loadingModule
    loadingModule = module.name
    defer { loadingModule = outer }
    let (source, statements) = try ModuleText.parsed(text, of: module.name)
    let globals = GlobalTable()
    globals.cell("__name__").value = .string(module.name)
    for (name, value) in module.members { globals.cell(name).value = value }
    for statement in statements {
      let compiler = Compiler(evaluator: self, source: source, globals: globals)
      guard let node = try compiler.compile(statement) else { continue }
      _ = try node.execute(Frame(evaluator: self, code: compiler.moduleCode))
    }
    var members: [String: Value] = [:]
    for name in globals.definedNames { members[name] = globals.existing(name)?.value }
    libraryGlobals.append(globals)
    module.globals = globals
    return members
  }
}

extension Source {
  /// Whether a name stands anywhere outside a span; comments do not count.
  func mentions(_ name: String, outside span: Span) -> Bool {
    let word = Array(name.utf8)
    func isPart(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "_") || byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }
    var index = 0
    while index < bytes.count {
      if index == span.start { index = max(span.end, index + 1) }
      guard index < bytes.count else { return false }
      if bytes[index] == UInt8(ascii: "#") {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        continue
      }
      guard isPart(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isPart(bytes[end]) { end += 1 }
      if bytes[index..<end].elementsEqual(word) { return true }
      index = end
    }
    return false
  }
}

/// The texts of modules, parsed once for all sessions: a program that is tried again and again imports them each time.
private enum ModuleText {
  private static let known = Mutex<[String: (source: Source, statements: [Statement])]>([:])

  static func parsed(_ text: String, of name: String) throws(Diagnostic) -> (source: Source, statements: [Statement]) {
    if let found = known.withLock({ $0[name] }) { return found }
    let source = Source(name: "<\(name)>", text: text, isLibrary: true)
    var parser = Parser(source, context: .python)
    var statements: [Statement] = []
    while let statement = try parser.nextStatement() { statements.append(statement) }
    known.withLock { $0[name] = (source, statements) }
    return (source, statements)
  }
}
