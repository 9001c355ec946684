extension Question {
  /// What tells whether an answer that was right still is: of choices their words and which is right, else the answer's expression.
  var fingerprint: String {
    switch kind {
    case .choice(let choices): Tutorial.fingerprint(of: choices.flatMap { [$0.isRight ? "x" : " ", $0.text] })
    case .number(let answer, _), .text(let answer): Tutorial.fingerprint(of: [answer])
    }
  }
}

extension Exercise {
  /// What tells whether what solved it still does: its checks.
  var fingerprint: String { Tutorial.fingerprint(of: checks.map(\.expression)) }
}
