import Files
import Language

/// The lines a Markdown file has to run: what stands behind `>>> ` and `... ` in its fences marked `longhand`.
struct LessonScript {
  struct Input {
    /// The input at its place in the file, so that a diagnostic says the file's line.
    var source: Source
    /// Whether an error stands below it as its output.
    var mayFail = false
  }

  private(set) var inputs: [Input] = []
  /// The seed the lesson comment sets.
  private(set) var seed: Int?

  init(_ file: Source) {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasSuffix("\r") ? $0.dropLast() : $0 }
    if let comment = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }), comment.hasPrefix("<!-- lesson ") {
      let words = comment.split(separator: " ")
      seed = words.first { $0.hasPrefix("seed=") }.flatMap { UInt32($0.dropFirst(5)) }.map(Int.init)
    }
    var fence: (mark: Substring, indentation: Int, runs: Bool)?
    var index = 0
    while index < lines.count {
      let indentation = lines[index].prefix { $0 == " " }.count
      let content = lines[index].dropFirst(indentation)
      let mark = content.prefix { $0 == content.first }
      let isMark = mark.count >= 3 && (mark.first == "`" || mark.first == "~")
      if let open = fence {
        if isMark, mark.first == open.mark.first, mark.count >= open.mark.count, content.dropFirst(mark.count).allSatisfy(\.isWhitespace) {
          fence = nil
        } else if open.runs {
          readLine(lines, at: &index, indentation: open.indentation, name: file.name)
          continue
        }
      } else if isMark {
        let words = content.dropFirst(mark.count).split(separator: " ")
        fence = (mark, indentation, words.first == "longhand")
      }
      index += 1
    }
  }

  /// An input with its further lines, or a line of output.
  private mutating func readLine(_ lines: [Substring], at index: inout Int, indentation: Int, name: String) {
    func line(_ place: Int) -> Substring { lines[place].dropFirst(min(indentation, lines[place].prefix { $0 == " " }.count)) }
    let first = line(index)
    guard first.hasPrefix(">>>") else {
      if first.hasPrefix("error: "), !inputs.isEmpty { inputs[inputs.count - 1].mayFail = true }
      index += 1
      return
    }
    var text = String(repeating: "\n", count: index) + first.dropFirst(first.hasPrefix(">>> ") ? 4 : 3)
    index += 1
    while index < lines.count {
      let more = line(index)
      let below = (index + 1..<min(index + 4, lines.count)).map(line)
      let isBlank = more == "..." && below.first { $0 != "..." }?.hasPrefix("... ") == true
      guard isBlank || more.hasPrefix("... ") && !more.dropFirst(4).allSatisfy(\.isWhitespace) else { break }
      text += "\n" + more.dropFirst(4)
      index += 1
    }
    inputs.append(Input(source: Source(name: name, text: text)))
  }
}

extension Session {
  /// Runs the lines of a lesson or transcript in order, from its seed; one that is meant to fail may.
  ///
  /// A transcript that is as Longhand wrote it is the learner's own and runs here. Any other file is a stranger's lesson: its lines
  /// run in a session of their own inside the lesson's fence, from which this one then takes what a lesson may leave behind.
  public func run(linesOf file: Source, echo: Echo) throws(Diagnostic) {
    let script = LessonScript(file)
    guard !script.inputs.isEmpty else {
      throw Diagnostic(.value, "\(file.name) holds no lines to run", hint: "they stand behind >>> in fences marked longhand")
    }
    guard files.access == .unrestricted, !files.isOwn(file.name) else { return try run(script, echo: echo) }
    let lesson = fenced(besides: file.name)
    defer {
      let kept = inherit(from: lesson)
      if isRunningFile, !kept.isEmpty || kept.leftSomething { emit(ErrorTextReport(kept.sentence + "\n", isNote: true)) }
    }
    try lesson.run(script, echo: echo)
  }

  /// A session for a lesson's lines: they read what is beside the lesson, write nothing, and take no more memory than a lesson may.
  private func fenced(besides path: String) -> Session {
    var options = options
    let real = FilePath.real(FilePath.absolute(path, in: files.folder)) ?? FilePath.absolute(path, in: files.folder)
    options.fileAccess = .confined(folder: FilePath.folder(of: real))
    options.memoryLimit = min(options.memoryLimit ?? Options.lessonMemory, Options.lessonMemory)
    let lesson = Session(options, output: output)
    lesson.style = style
    lesson.interruptCheck = interruptCheck
    lesson.readInput = readInput
    lesson.sourceDepth = sourceDepth
    return lesson
  }

  private func run(_ script: LessonScript, echo: Echo) throws(Diagnostic) {
    if let seed = script.seed { reseed(seed) }
    for input in script.inputs {
      do throws(Diagnostic) {
        try run(input.source, echo: echo)
      } catch {
        guard input.mayFail, error.kind != .interrupted else { throw error }
      }
      if quitRequested || interruptCheck() { return }
    }
  }
}
