import Language

/// Modules that lie beside the program: `mynet.py` for `from mynet import Net`, a folder for a package.
extension Evaluator {
  /// The file that runs; nil where nothing does but lines that are typed, or a lesson.
  private var ownProgram: String? { host.scriptArguments.first.flatMap { $0.hasSuffix(".py") ? $0 : nil } }

  /// Whether a program that is run from a file finds a module of its own by that name.
  package func hasOwnModule(_ name: String) -> Bool { ownPlace(of: name) != nil }

  /// Where a module of the program's own lies; a folder without `__init__.py` has no text.
  private func ownPlace(of name: String) -> (path: String, isFolder: Bool)? {
    guard let program = ownProgram else { return nil }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && !$0.contains("/") }) else { return nil }
    let files = host.programFiles
    let inner = parts.joined(separator: "/")
    for folder in ownFolders(of: program) {
      let place = folder.isEmpty ? inner : "\(folder)/\(inner)"
      if files.kind(of: "\(place)/__init__.py") == "file" { return ("\(place)/__init__.py", false) }
      if files.kind(of: "\(place).py") == "file" { return ("\(place).py", false) }
      if files.kind(of: place) == "folder" { return (place, true) }
    }
    return nil
  }

  /// The program's folder and what it has added to `sys.path`.
  private func ownFolders(of program: String) -> [String] {
    var folders = [program.lastIndex(of: "/").map { String(program[..<$0]) } ?? ""]
    if program.hasPrefix("/"), folders[0].isEmpty { folders[0] = "/" }
    guard case .list(let path)? = modules["sys"]?.members["path"] else { return folders }
    for case .string(let folder) in path.elements where !folder.isEmpty && !folders.contains(folder) { folders.append(folder) }
    return folders
  }

  /// The module's name with what the dots in front of it stand for.
  func fullName(of module: String, in globals: GlobalTable) throws(Diagnostic) -> String {
    let name = module.drop { $0 == "." }
    let dots = module.count - name.count
    if dots == 0 { return module }
    guard case .string(let package)? = globals.existing("__package__")?.value, !package.isEmpty else {
      throw Diagnostic(
        .importing, "attempted relative import with no known parent package",
        hint: name.isEmpty
          ? "`import name` finds what lies beside the program" : "`from \(name) import …` finds what lies beside the program")
    }
    let parents = package.split(separator: ".")
    guard dots <= parents.count else { throw Diagnostic(.importing, "attempted relative import beyond top-level package") }
    return (parents.dropLast(dots - 1) + (name.isEmpty ? [] : [name])).joined(separator: ".")
  }

  /// A module from a file beside the program, run when it is first asked for.
  func ownModule(_ name: String) throws(Diagnostic) -> ModuleObject {
    guard let place = ownPlace(of: name) else { throw Modules.absent(name, isBesideProgram: ownProgram != nil) }
    let last = name.lastIndex(of: ".")
    var package: ModuleObject?
    if let last { package = try module(String(name[..<last])) }
    if let known = modules[name] { return known }
    let made = ModuleObject(name: name, shortName: name, members: [:], isOwn: true)
    let globals = GlobalTable()
    made.globals = globals
    globals.cell("__name__").value = .string(name)
    let isPackage = place.isFolder || place.path.hasSuffix("/__init__.py")
    globals.cell("__package__").value = .string(isPackage ? name : String(name[..<(last ?? name.startIndex)]))
    if !place.isFolder {
      globals.cell("__file__").value = .string(host.programFiles.absolute(place.path))
      modules[name] = made
      do throws(Diagnostic) { try run(ownFile: place.path, of: name, in: globals) } catch {
        modules[name] = nil
        throw error
      }
    }
    modules[name] = made
    libraryGlobals.append(globals)
    for name in globals.definedNames { made.members[name] = globals.existing(name)?.value }
    if let last, let package { package.globals?.cell(String(name[name.index(after: last)...])).value = .module(made) }
    return made
  }

  private func run(ownFile path: String, of name: String, in globals: GlobalTable) throws(Diagnostic) {
    guard let text = String(validating: try host.programFiles.contents(of: path), as: UTF8.self) else {
      throw Diagnostic(.importing, "the module \(name) cannot be read: \(path) is no UTF-8 text")
    }
    let outer = loadingModule
    loadingModule = name
    defer { loadingModule = outer }
    let source = Source(name: path, text: text)
    var parser = Parser(source, context: .python)
    while true {
      let statement: Statement?
      do throws(Diagnostic) { statement = try parser.nextStatement() } catch { throw error.located(at: Span(0, 0), in: source) }
      guard let statement else { return }
      do throws(Diagnostic) {
        let compiler = Compiler(evaluator: self, source: source, globals: globals)
        if let node = try compiler.compile(statement) { _ = try node.execute(Frame(evaluator: self, code: compiler.moduleCode)) }
      } catch { throw error.located(at: statement.span, in: source) }
    }
  }

  /// A name of a module of the program's own, as its functions see it now.
  func ownMember(_ name: String, of module: ModuleObject) throws(Diagnostic) -> Value? {
    if let value = module.globals?.existing(name)?.value { return value }
    let inner = "\(module.name).\(name)"
    return hasOwnModule(inner) ? .module(try self.module(inner)) : nil
  }
}
