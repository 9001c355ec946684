import Export
import Language
import Runtime
import Workbench

/// One input for the fuzzer: the bytes as a script, in a fresh session, within a step limit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = String(decoding: bytes, as: UTF8.self)
  _ = Highlighter.tokens(of: text, context: ParseContext(isCommand: { $0 == "train" }, isVariable: { $0.utf8.count == 1 }))
  let session = Session(Session.Options(fileAccess: .confined(folder: "/nonexistent"), commands: .standard), output: Silence.shared)
  var polls = 0
  session.interruptCheck = {
    polls += 1
    return polls > 2_000
  }
  _ = session.completeness(of: text)
  _ = session.completions(for: text, cursor: text.utf8.count)
  do { try session.run(Source(name: "<fuzz>", text: text), echo: .all, keepGoing: true) } catch {}
  return 0
}

final class Silence: OutputSink {
  nonisolated(unsafe) static let shared = Silence()
  func emit(_ report: any Report) {
    // Both views are made, so that neither can fail on what a program may produce.
    _ = report.json.text
    _ = report.document(PresentationStyle()).plainText(width: 80, glyphs: .unicode)
  }
  func progress(_ progress: TrainingProgress?) {}
}
