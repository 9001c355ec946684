/// Lines of a notebook that are no Python: `%matplotlib inline`, `!pip install numpy`.
extension Source {
  /// The magics that only say something about the notebook; `%time` and `%timeit` do work and are not passed over.
  private static let magics: Set<String> = [
    "matplotlib", "pylab", "load_ext", "reload_ext", "autoreload", "config", "cd", "ls", "pwd", "pip", "conda", "env", "capture",
    "precision",
    "tensorflow_version", "reset", "html", "javascript", "bash",
  ]

  /// The same text where `%timeit EXPRESSION` calls what measures it and `%time STATEMENT` is run; nil where there is neither.
  private var withTimedLines: Source? {
    var lines: [String] = []
    var isChanged = false
    for number in 1...lineCount {
      let line = line(number)
      let isMeasured = line.hasPrefix("%timeit ")
      guard isMeasured || line.hasPrefix("%time ") else {
        lines.append(String(line))
        continue
      }
      isChanged = true
      var words = line.split(separator: " ").dropFirst()
      while let option = words.first, option.hasPrefix("-") {
        words = words.dropFirst(option.count > 2 ? 1 : 2)
      }
      let code = words.joined(separator: " ")
      lines.append(
        isMeasured
          ? "from timeit import _measure; _measure(lambda: \(code))" : "from timeit import _timed; _t = _timed(); \(code); _t.end()")
    }
    return isChanged ? Source(name: name, text: lines.joined(separator: "\n"), isLibrary: isLibrary) : nil
  }

  /// The same text with such lines made comments, and the first of them; every offset stays what it was.
  public var withoutNotebookLines: (source: Source, first: Span?) {
    guard bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "!") }) else { return (self, nil) }
    if let timed = withTimedLines { return timed.withoutNotebookLines }
    var changed = bytes
    var first: Span?
    for number in 1...lineCount {
      let line = line(number)
      guard let sign = line.first, sign == "%" || sign == "!" else { continue }
      let word = line.drop { $0 == "%" || $0 == "!" }.prefix { $0.isLetter || $0 == "_" }
      guard sign == "!" ? !word.isEmpty : Source.magics.contains(String(word)) else { continue }
      let start = offset(ofLine: number)
      changed[start] = UInt8(ascii: "#")
      if first == nil { first = Span(start, start + line.utf8.count) }
    }
    guard first != nil else { return (self, nil) }
    return (Source(name: name, text: String(decoding: changed, as: UTF8.self), isLibrary: isLibrary), first)
  }
}
