import Language

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the modules that are written in the language need and could not do themselves: the clock, folders, standard streams.
enum NativeFunctions {
  private static func function(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction
  {
    BuiltinFunction(signature, in: "_native", summary, body)
  }

  static let all: [BuiltinFunction] = [
    function("clock(kind)", "seconds: 0 since 1970, 1 since some moment, 2 of the processor's") { context throws(Diagnostic) in
      let kind = try (context[0] ?? .none).integer("the kind")
      var time = timespec()
      clock_gettime(kind == 0 ? CLOCK_REALTIME : kind == 1 ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
      return .float(Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9)
    },
    function("sleep(seconds)", "waits") { context throws(Diagnostic) in
      var left = try (context[0] ?? .none).number("the seconds")
      guard left >= 0 else { throw Diagnostic(.value, "sleep length must be non-negative") }
      while left > 0 {
        let piece = min(left, 0.05)
        usleep(UInt32(piece * 1e6))
        left -= piece
        if context.evaluator.host.shouldInterrupt { throw Diagnostic(.interrupted, "interrupted") }
      }
      return .none
    },
    function("calendar(seconds, is_utc)", "year, month, day, hour, minute, second, weekday, day of the year, summer time") {
      context throws(Diagnostic) in
      let number = try (context[0] ?? .none).number("the seconds").rounded(.down)
      var parts = tm()
      // Beyond it the year is no longer an integer of 32 bits.
      guard number.magnitude < 0x1p55 else {
        throw Diagnostic(.overflow, "timestamp out of range for platform time_t", hint: "seconds since 1970, as `time.time()` gives them")
      }
      var seconds = time_t(number)
      if try (context[1] ?? .none).isTrue() { gmtime_r(&seconds, &parts) } else { localtime_r(&seconds, &parts) }
      return .tuple(
        [
          Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday), Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec),
          (Int(parts.tm_wday) + 6) % 7, Int(parts.tm_yday) + 1, Int(parts.tm_isdst),
        ].map { .int($0) })
    },
    function("format_time(format, parts)", "a moment as text") { context throws(Diagnostic) in
      let format = try (context[0] ?? .none).text("the format")
      var numbers: [Int32] = []
      for part in try (context[1] ?? .none).elements() { numbers.append(Int32(truncatingIfNeeded: try part.integer("a part"))) }
      guard numbers.count >= 8 else { return .string("") }
      var parts = tm()
      (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] &- 1900, numbers[1] &- 1, numbers[2])
      (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
      (parts.tm_wday, parts.tm_yday) = ((numbers[6] &+ 1) % 7, numbers[7] &- 1)
      var text = [CChar](repeating: 0, count: 512)
      let count = strftime(&text, text.count, format, &parts)
      return .string(String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self))
    },
    function("kind(path)", "what stands at a path: file, folder or None") { context throws(Diagnostic) in
      context.evaluator.host.programFiles.kind(of: try context.evaluator.path(context[0] ?? .none)).map { .string($0) } ?? .none
    },
    function("size(path)", "how many bytes a file has") { context throws(Diagnostic) in
      .int(try context.evaluator.host.programFiles.size(of: try context.evaluator.path(context[0] ?? .none)))
    },
    function("names(folder)", "the names in a folder") { context throws(Diagnostic) in
      let names = try context.evaluator.host.programFiles.names(in: try context.evaluator.path(context[0] ?? .none))
      return .list(ListObject(names.map { .string($0) }))
    },
    function("modified(path)", "when a file last changed") { context throws(Diagnostic) in
      .float(try context.evaluator.host.programFiles.modified(try context.evaluator.path(context[0] ?? .none)))
    },
    function("make_folder(path)", "makes a folder") { context throws(Diagnostic) in
      try context.evaluator.host.programFiles.makeFolder(try context.evaluator.path(context[0] ?? .none))
      return .none
    },
    function("remove(path, is_folder)", "removes a file or an empty folder") { context throws(Diagnostic) in
      try context.evaluator.host.programFiles.remove(
        try context.evaluator.path(context[0] ?? .none), isFolder: try (context[1] ?? .none).isTrue())
      return .none
    },
    function("rename(path, target)", "gives a file or folder another name") { context throws(Diagnostic) in
      let evaluator = context.evaluator
      try evaluator.host.programFiles.rename(try evaluator.path(context[0] ?? .none), to: try evaluator.path(context[1] ?? .none))
      return .none
    },
    function("process()", "the number of the process") { _ throws(Diagnostic) in .int(Int(getpid())) },
    function("absolute(path)", "the path from the root") { context throws(Diagnostic) in
      .string(context.evaluator.host.programFiles.absolute(try context.evaluator.path(context[0] ?? .none)))
    },
    function("real(path)", "the path from the root with every symbolic link followed") { context throws(Diagnostic) in
      .string(context.evaluator.host.programFiles.real(try context.evaluator.path(context[0] ?? .none)))
    },
    function("is_link(path)", "whether a symbolic link stands at a path") { context throws(Diagnostic) in
      .bool(context.evaluator.host.programFiles.isLink(try context.evaluator.path(context[0] ?? .none)))
    },
    function("path(value)", "a path as text") { context throws(Diagnostic) in .string(try context.evaluator.path(context[0] ?? .none)) },
    function("environment(name)", "a variable of the environment") { context throws(Diagnostic) in
      guard let value = getenv(try (context[0] ?? .none).text("the name")) else { return .none }
      return .string(String(cString: value))
    },
    function("arguments()", "the script's name and the words behind it") { context throws(Diagnostic) in
      .list(ListObject(context.evaluator.host.scriptArguments.map { .string($0) }))
    },
    function("write_error(text)", "writes to standard error") { context throws(Diagnostic) in
      context.evaluator.writeError(try (context[0] ?? .none).text("the text"))
      return .none
    },
    function("float_errors(divide, over, under, invalid)", "sets what is done about floats that went astray; what was set before") {
      context throws(Diagnostic) in
      let evaluator = context.evaluator
      let kinds: [ArrayRemark.Kind?] = [.divide, .overflow, nil, .invalid]
      var old: [Value] = []
      for (index, kind) in kinds.enumerated() {
        let action = kind.map { evaluator.warnings.actions[$0] ?? .warn } ?? evaluator.warnings.underflow
        old.append(.string(action.rawValue))
        guard let name = context.given(index) else { continue }
        guard let action = WarningSettings.Action(rawValue: try name.text("an action")) else {
          throw Diagnostic(.value, "\(name.reprText) is no action", hint: "there are 'ignore', 'warn', 'raise' and 'print'")
        }
        if let kind { evaluator.warnings.actions[kind] = action } else { evaluator.warnings.underflow = action }
      }
      return .tuple(old)
    },
    function("warning_filter(action, recorder)", "sets what is done about RuntimeWarnings") { context throws(Diagnostic) in
      context.evaluator.warnings.filter = try (context[0] ?? .none).text("the action")
      if case .list(let list)? = context[1] {
        context.evaluator.warnings.recorder = list
      } else {
        context.evaluator.warnings.recorder = nil
      }
      return .none
    },
    function("warning(message, category)", "what catch_warnings records") { context throws(Diagnostic) in
      guard case .type(let type)? = context[1] else { return .none }
      return Evaluator.record(try (context[0] ?? .none).shown(), category: type, name: context.source?.name ?? "", line: 0)
    },
    function("draw(figure)", "draws a figure") { context throws(Diagnostic) in
      context.evaluator.flushOutput()
      try context.evaluator.host.drew(try Figure(context[0] ?? .none))
      return .none
    },
    function("svg(figure)", "a figure as SVG") { context throws(Diagnostic) in
      .string(try context.evaluator.host.svg(of: try Figure(context[0] ?? .none)))
    },
    function("data(name)", "a table that comes with Longhand") { context throws(Diagnostic) in
      .string(try context.evaluator.host.bundledData(try (context[0] ?? .none).text("the name")))
    },
    function("kind_of(value)", "the name of a value's type, of array scalars too") { context throws(Diagnostic) in
      .string((context[0] ?? .none).typeName)
    },
    function("import_module(name)", "a module by its full name") { context throws(Diagnostic) in
      .module(try context.evaluator.module(try (context[0] ?? .none).text("the name")))
    },
    function("has_module(name)", "whether there is a module of a name") { context throws(Diagnostic) in
      .bool(Modules.isKnown(try (context[0] ?? .none).text("the name")))
    },
    function("variables()", "the program's variables") { context throws(Diagnostic) in
      let evaluator = context.evaluator
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
