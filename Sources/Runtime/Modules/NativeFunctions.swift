import Language

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the modules that are written in the language need and could not do themselves: the clock, folders, standard streams.
enum NativeFunctions {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "clock", .integer("kind", called: "the kind"), in: "_native", "seconds: 0 since 1970, 1 since some moment, 2 of the processor's"
    ) { kind throws(Diagnostic) in
      var time = timespec()
      clock_gettime(kind == 0 ? CLOCK_REALTIME : kind == 1 ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
      return .float(Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9)
    },
    BuiltinFunction("sleep", .evaluator, .number("seconds", called: "the seconds"), in: "_native", "waits") {
      evaluator, seconds throws(Diagnostic) in
      var left = seconds
      guard left >= 0 else { throw Diagnostic(.value, "sleep length must be non-negative") }
      while left > 0 {
        let piece = min(left, 0.05)
        usleep(UInt32(piece * 1e6))
        left -= piece
        if evaluator.host.shouldInterrupt { throw Diagnostic(.interrupted, "interrupted") }
      }
      return .none
    },
    BuiltinFunction(
      "calendar", .number("seconds", called: "the seconds"), .flag("is_utc"), in: "_native",
      "year, month, day, hour, minute, second, weekday, day of the year, summer time"
    ) { seconds, isUtc throws(Diagnostic) in
      let number = seconds.rounded(.down)
      var parts = tm()
      // Beyond it the year is no longer an integer of 32 bits.
      guard number.magnitude < 0x1p55 else {
        throw Diagnostic(.overflow, "timestamp out of range for platform time_t", hint: "seconds since 1970, as `time.time()` gives them")
      }
      var seconds = time_t(number)
      if isUtc { gmtime_r(&seconds, &parts) } else { localtime_r(&seconds, &parts) }
      return .tuple(
        [
          Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday), Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec),
          (Int(parts.tm_wday) + 6) % 7, Int(parts.tm_yday) + 1, Int(parts.tm_isdst),
        ].map { .int($0) })
    },
    BuiltinFunction("format_time", .text("format", called: "the format"), .elements("parts"), in: "_native", "a moment as text") {
      format, parts throws(Diagnostic) in
      var numbers: [Int32] = []
      for part in parts { numbers.append(Int32(truncatingIfNeeded: try part.integer("a part"))) }
      guard numbers.count >= 8 else { return .string("") }
      var parts = tm()
      (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] &- 1900, numbers[1] &- 1, numbers[2])
      (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
      (parts.tm_wday, parts.tm_yday) = ((numbers[6] &+ 1) % 7, numbers[7] &- 1)
      var text = [CChar](repeating: 0, count: 512)
      let count = strftime(&text, text.count, format, &parts)
      return .string(String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self))
    },
    BuiltinFunction("kind", .evaluator, .value("path"), in: "_native", "what stands at a path: file, folder or None") {
      evaluator, path throws(Diagnostic) in
      evaluator.host.programFiles.kind(of: try evaluator.path(path)).map { .string($0) } ?? .none
    },
    BuiltinFunction("size", .evaluator, .value("path"), in: "_native", "how many bytes a file has") { evaluator, path throws(Diagnostic) in
      .int(try evaluator.host.programFiles.size(of: try evaluator.path(path)))
    },
    BuiltinFunction("names", .evaluator, .value("folder"), in: "_native", "the names in a folder") { evaluator, folder throws(Diagnostic) in
      let names = try evaluator.host.programFiles.names(in: try evaluator.path(folder))
      return .list(ListObject(names.map { .string($0) }))
    },
    BuiltinFunction("modified", .evaluator, .value("path"), in: "_native", "when a file last changed") {
      evaluator, path throws(Diagnostic) in
      .float(try evaluator.host.programFiles.modified(try evaluator.path(path)))
    },
    BuiltinFunction("make_folder", .evaluator, .value("path"), in: "_native", "makes a folder") { evaluator, path throws(Diagnostic) in
      try evaluator.host.programFiles.makeFolder(try evaluator.path(path))
      return .none
    },
    BuiltinFunction("remove", .evaluator, .value("path"), .flag("is_folder"), in: "_native", "removes a file or an empty folder") {
      evaluator, path, isFolder throws(Diagnostic) in
      try evaluator.host.programFiles.remove(
        try evaluator.path(path), isFolder: isFolder)
      return .none
    },
    BuiltinFunction("rename", .evaluator, .value("path"), .value("target"), in: "_native", "gives a file or folder another name") {
      evaluator, path, target throws(Diagnostic) in
      try evaluator.host.programFiles.rename(try evaluator.path(path), to: try evaluator.path(target))
      return .none
    },
    BuiltinFunction("process", in: "_native", "the number of the process") { () throws(Diagnostic) in .int(Int(getpid())) },
    BuiltinFunction("absolute", .evaluator, .value("path"), in: "_native", "the path from the root") { evaluator, path throws(Diagnostic) in
      .string(evaluator.host.programFiles.absolute(try evaluator.path(path)))
    },
    BuiltinFunction("real", .evaluator, .value("path"), in: "_native", "the path from the root with every symbolic link followed") {
      evaluator, path throws(Diagnostic) in
      .string(evaluator.host.programFiles.real(try evaluator.path(path)))
    },
    BuiltinFunction("is_link", .evaluator, .value("path"), in: "_native", "whether a symbolic link stands at a path") {
      evaluator, path throws(Diagnostic) in
      .bool(evaluator.host.programFiles.isLink(try evaluator.path(path)))
    },
    BuiltinFunction("path", .evaluator, .value("value"), in: "_native", "a path as text") { evaluator, value throws(Diagnostic) in
      .string(try evaluator.path(value))
    },
    BuiltinFunction("environment", .text("name", called: "the name"), in: "_native", "a variable of the environment") {
      name throws(Diagnostic) in
      guard let value = getenv(name) else { return .none }
      return .string(String(cString: value))
    },
    BuiltinFunction("arguments", .evaluator, in: "_native", "the script's name and the words behind it") { evaluator throws(Diagnostic) in
      .list(ListObject(evaluator.host.scriptArguments.map { .string($0) }))
    },
    BuiltinFunction("write_error", .evaluator, .text("text", called: "the text"), in: "_native", "writes to standard error") {
      evaluator, text throws(Diagnostic) in
      evaluator.writeError(text)
      return .none
    },
    BuiltinFunction(
      "float_errors", .evaluator, .orNone(.value, "divide"), .orNone(.value, "over"), .orNone(.value, "under"), .orNone(.value, "invalid"),
      in: "_native",
      "sets what is done about floats that went astray; what was set before"
    ) { evaluator, divide, over, under, invalid throws(Diagnostic) in
      let kinds: [(ArrayRemark.Kind?, Value?)] = [(.divide, divide), (.overflow, over), (nil, under), (.invalid, invalid)]
      var old: [Value] = []
      for (kind, name) in kinds {
        let action = kind.map { evaluator.warnings.actions[$0] ?? .warn } ?? evaluator.warnings.underflow
        old.append(.string(action.rawValue))
        guard let name else { continue }
        guard let action = WarningSettings.Action(rawValue: try name.text("an action")) else {
          throw Diagnostic(.value, "\(name.reprText) is no action", hint: "there are 'ignore', 'warn', 'raise' and 'print'")
        }
        if let kind { evaluator.warnings.actions[kind] = action } else { evaluator.warnings.underflow = action }
      }
      return .tuple(old)
    },
    BuiltinFunction(
      "warning_filter", .evaluator, .text("action", called: "the action"), .value("recorder"), in: "_native",
      "sets what is done about RuntimeWarnings"
    ) { evaluator, action, recorder throws(Diagnostic) in
      evaluator.warnings.filter = action
      if case .list(let list) = recorder {
        evaluator.warnings.recorder = list
      } else {
        evaluator.warnings.recorder = nil
      }
      return .none
    },
    BuiltinFunction("warning", .call, .value("message"), .value("category"), in: "_native", "what catch_warnings records") {
      call, message, category throws(Diagnostic) in
      guard case .type(let type) = category else { return .none }
      return Evaluator.record(try message.shown(), category: type, name: call.source?.name ?? "", line: 0)
    },
    BuiltinFunction("draw", .evaluator, .value("figure"), in: "_native", "draws a figure") { evaluator, figure throws(Diagnostic) in
      evaluator.flushOutput()
      try evaluator.host.drew(try Figure(figure))
      return .none
    },
    BuiltinFunction("svg", .evaluator, .value("figure"), in: "_native", "a figure as SVG") { evaluator, figure throws(Diagnostic) in
      .string(try evaluator.host.svg(of: try Figure(figure)))
    },
    BuiltinFunction("data", .evaluator, .text("name", called: "the name"), in: "_native", "a table that comes with Longhand") {
      evaluator, name throws(Diagnostic) in
      .string(try evaluator.host.bundledData(name))
    },
    BuiltinFunction("kind_of", .value("value"), in: "_native", "the name of a value's type, of array scalars too") {
      value throws(Diagnostic) in
      .string(value.typeName)
    },
    BuiltinFunction("import_module", .evaluator, .text("name", called: "the name"), in: "_native", "a module by its full name") {
      evaluator, name throws(Diagnostic) in
      .module(try evaluator.module(name))
    },
    BuiltinFunction("has_module", .text("name", called: "the name"), in: "_native", "whether there is a module of a name") {
      name throws(Diagnostic) in
      .bool(Modules.isKnown(name))
    },
    BuiltinFunction("variables", .evaluator, in: "_native", "the program's variables") { evaluator throws(Diagnostic) in
      let found = DictObject()
      for name in evaluator.variableNames { if let value = evaluator.value(of: name) { try found.set(value, for: .string(name)) } }
      return .dict(found)
    },
  ]

  /// `sys.stdout`, `sys.stderr` and `sys.exit`.
  static func streams() -> [String: Value] {
    [
      "exit": Introspection.all.first { $0.name == "exit" }.map { .builtin($0) } ?? .none,
      "stdout": .iterator(StreamObject.standard("<stdout>", .output)), "stderr": .iterator(StreamObject.standard("<stderr>", .errors)),
      "__stdout__": .iterator(StreamObject.standard("<stdout>", .output)),
      "__stderr__": .iterator(StreamObject.standard("<stderr>", .errors)),
    ]
  }
}
