/// Lines of a notebook that are no Python: `%matplotlib inline`, `!pip install numpy`.
extension Source {
  /// The magics that only say something about the notebook; `%time` and its like do work and are not passed over.
  private static let magics: Set<String> = [
    "matplotlib", "pylab", "load_ext", "reload_ext", "autoreload", "config", "cd", "ls", "pwd", "pip", "conda", "env", "capture",
    "precision",
    "tensorflow_version", "reset", "html", "javascript", "bash",
  ]

  /// The same text with such lines made comments, and the first of them; every offset stays what it was.
  public var withoutNotebookLines: (source: Source, first: Span?) {
    guard bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "!") }) else { return (self, nil) }
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
