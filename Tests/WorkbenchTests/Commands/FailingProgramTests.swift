import Foundation
import Language
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// Every message the language can stop with, as a learner reads it: one failing program for each (Programs/failing.txt, ⏎ for a new line).
@Suite struct FailingProgramTests {
  private static let failures: [(program: String, error: Diagnostic?)] = {
    let file = PackageFolder.path + "/Tests/RuntimeTests/Programs/failing.txt"
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let program = String(line.replacing("⏎", with: "\n"))
      return (program, Bench().error(program))
    }
  }()

  @Test func allFail() {
    for (program, error) in Self.failures { #expect(error != nil, "\(program)") }
    #expect(Self.failures.count > 350)
  }

  @Test func messagesAreAsKept() {
    let style = PresentationStyle()
    let text = Self.failures.map { program, error in
      ">>> " + program.replacing("\n", with: "\n... ") + "\n"
        + (error.map { ErrorReport($0).document(style).plainText(width: 80) } ?? "") + "\n"
    }
    #expect(Golden.difference(text.joined(), "errors-language.txt") == nil)
  }

  /// What no program brings about: the parser or another check stops it first, or it takes too much memory for a test.
  private static let unreachable: Set<String> = [
    "interrupted", "there is no memory for another stack", "more than 2^24 elements are too many for a list", "einsum needs an operand",
    "an array has at most ", "there is not enough memory left to run anything", "there is not enough memory left: this takes ",
    "what is stored here is tracked, and the array that it goes into has no name",
    "SVD did not converge", "Eigenvalues did not converge",
    "can't use starred expression here", "cannot delete this", "several names cannot be changed by one `",
  ]

  /// Reads the messages out of the sources, so that a new one without its failing program does not pass.
  @Test func everyMessageInTheSourcesIsShown() throws {
    let messages = Self.failures.compactMap { $0.error?.message }
    var literals = 0
    for folder in ["Evaluation", "Values", "Functions", "Arrays"] {
      let root = PackageFolder.path + "/Sources/Runtime/" + folder
      for file in try FileManager.default.subpathsOfDirectory(atPath: root) where file.hasSuffix(".swift") {
        for fragments in Self.literals(in: try String(contentsOfFile: root + "/" + file, encoding: .utf8)) {
          literals += 1
          let isShown = messages.contains { Self.holds($0, fragments) } || !Self.unreachable.isDisjoint(with: fragments)
          #expect(isShown, "no line of failing.txt ends in \(file)'s \"\(fragments.joined(separator: "…"))\"")
        }
      }
    }
    #expect(literals > 300)
  }

  private static func holds(_ message: String, _ fragments: [String]) -> Bool {
    var rest = message[...]
    for fragment in fragments where !fragment.isEmpty {
      guard let found = rest.range(of: fragment) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  /// The literal parts of each message that is written as a literal behind `Diagnostic(.kind, `.
  private static func literals(in source: String) -> [[String]] {
    source.matches(of: /Diagnostic\(\s*\.\w+,\s*"/).map { match in
      var fragments = [""]
      var depth = 0
      var index = match.range.upperBound
      while index < source.endIndex {
        let character = source[index]
        source.formIndex(after: &index)
        if depth > 0 {
          if character == "\"" {
            while index < source.endIndex, source[index] != "\"" { source.formIndex(after: &index) }
            if index < source.endIndex { source.formIndex(after: &index) }
          }
          depth += character == "(" ? 1 : character == ")" ? -1 : 0
        } else if character == "\"" {
          break
        } else if character == "\\", index < source.endIndex {
          if source[index] == "(" {
            depth = 1
            fragments.append("")
          } else {
            fragments[fragments.count - 1].append(source[index] == "n" ? "\n" : source[index])
          }
          source.formIndex(after: &index)
        } else {
          fragments[fragments.count - 1].append(character)
        }
      }
      return fragments
    }
  }
}
