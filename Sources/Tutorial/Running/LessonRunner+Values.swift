import Language
import Markup
import Workbench

// A number typed alone where an exercise asks for one.
extension LessonRunner {
  /// Takes a number for the one name that an exercise asks for; where it asks for something else, says so.
  /// - Returns: false for a line that is no number alone.
  func giveDirectly(_ text: String, _ exercise: Exercise) throws(Diagnostic) -> Bool {
    let answer = AnswerWording.bare(text)
    guard let number = AnswerChecker.number(answer) ?? NumberAnswer.spelled(answer) else { return false }
    guard let name = wantedName(exercise) else {
      say(stateOf(exercise))
      return true
    }
    // The shortest digits that are this number.
    let line = "\(name) = \(Int(exactly: number).map { "\($0)" } ?? "\(number)")"
    say(LessonScreen.note("Read as `\(line)`."))
    try runFreely(line)
    return true
  }

  /// The one name in an exercise's conditions that is neither the network's nor known otherwise, and that its solution sets: what the
  /// learner is to set.
  private func wantedName(_ exercise: Exercise) -> String? {
    let known = Set(session.liveNames + Session.runNames + ["np", "math"])
    var wanted: Set<String> = []
    for check in exercise.checks {
      guard let expression = try? Parser.parseExpression(Source(text: check.expression)) else { return nil }
      wanted.formUnion(expression.neededNames.filter { !known.contains($0) && session.commands[$0] == nil })
    }
    return wanted.count == 1 ? wanted.first.flatMap { exercise.solution.assignedNames.contains($0) ? $0 : nil } : nil
  }
}

extension Solution {
  /// The names that its lines give a value or define, those inside of functions left out.
  var assignedNames: Set<String> {
    var names: Set<String> = []
    for line in lines {
      let text = line.text.hasPrefix("def ") ? String(line.text.dropFirst(4)) : line.text
      let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let behind = text.dropFirst(name.count).drop { $0 == " " }
      if text.count < line.text.count ? behind.hasPrefix("(") : behind.hasPrefix("=") && !behind.hasPrefix("==") {
        names.insert(String(name))
      }
    }
    return names
  }
}
