import Language

/// A pattern as instructions for `PatternMatcher`.
struct PatternProgram {
  enum Instruction {
    case one(CharacterTest)
    /// One that takes a single letter.
    case letter(UInt32)
    /// A test repeated, without a branch for each letter.
    case run(CharacterTest, least: Int, most: Int, isGreedy: Bool)
    /// Both are tried, the first one first.
    case fork(Int, Int)
    case jump(Int)
    /// Keeps the place in a slot: starts and ends of groups.
    case save(Int)
    /// Keeps where a round of a loop begins; `progress` fails a round that took nothing.
    case begin(Int)
    case progress(Int)
    case reference(Int, ignoresCase: Bool)
    case place(PatternNode.Place)
    /// The instructions up to `end`, matched by themselves: ahead, or so many letters behind.
    case look(end: Int, behind: Int?, isNegative: Bool)
    case atomic(end: Int)
    case hasGroup(Int, otherwise: Int)
    case done
  }

  private(set) var instructions: [Instruction] = []
  private(set) var slotCount: Int
  private let isASCII: Bool

  /// - Throws: where the repetitions written out become too many.
  init(_ node: PatternNode, groups: Int, isASCII: Bool) throws(Diagnostic) {
    slotCount = 2 * (groups + 1)
    self.isASCII = isASCII
    try add(node)
    instructions.append(.done)
  }

  private mutating func add(_ node: PatternNode) throws(Diagnostic) {
    guard instructions.count < 200_000 else {
      throw Diagnostic(.value, "this regular expression is too long when its repetitions are written out", hint: "smaller numbers in {…}")
    }
    switch node {
    case .empty: break
    case .one(let test):
      if let letter = test.single { instructions.append(.letter(letter)) } else { instructions.append(.one(test)) }
    case .sequence(let parts): for part in parts { try add(part) }
    case .either(let parts):
      var ends: [Int] = []
      for part in parts.dropLast() {
        let fork = reserve()
        try add(part)
        ends.append(reserve())
        instructions[fork] = .fork(fork + 1, instructions.count)
      }
      if let last = parts.last { try add(last) }
      for end in ends { instructions[end] = .jump(instructions.count) }
    case .repeated(let part, let least, let most, let isGreedy, true):
      try add(.atomic(.repeated(part, least: least, most: most, isGreedy: isGreedy, isPossessive: false)))
    case .repeated(.one(let test), let least, let most, let isGreedy, _):
      instructions.append(.run(test, least: least, most: most, isGreedy: isGreedy))
    case .repeated(let part, let least, let most, let isGreedy, _): try repeated(part, least, most, isGreedy)
    case .group(let part, let number):
      instructions.append(.save(2 * number))
      try add(part)
      instructions.append(.save(2 * number + 1))
    case .atomic(let part):
      let start = reserve()
      try add(part)
      instructions.append(.done)
      instructions[start] = .atomic(end: instructions.count)
    case .look(let part, let isBehind, let isNegative):
      let start = reserve()
      try add(part)
      instructions.append(.done)
      instructions[start] = .look(end: instructions.count, behind: isBehind ? part.width : nil, isNegative: isNegative)
    case .reference(let number, let ignoresCase): instructions.append(.reference(number, ignoresCase: ignoresCase))
    case .condition(let number, let yes, let no):
      let test = reserve()
      try add(yes)
      let end = reserve()
      instructions[test] = .hasGroup(number, otherwise: instructions.count)
      try add(no)
      instructions[end] = .jump(instructions.count)
    case .place(let place): instructions.append(.place(place))
    }
  }

  private mutating func reserve() -> Int {
    instructions.append(.done)
    return instructions.count - 1
  }

  private mutating func repeated(_ part: PatternNode, _ least: Int, _ most: Int, _ isGreedy: Bool) throws(Diagnostic) {
    for _ in 0..<least { try add(part) }
    func fork(_ inside: Int, _ behind: Int) -> Instruction { isGreedy ? .fork(inside, behind) : .fork(behind, inside) }
    if most == .max {
      let slot = slotCount
      slotCount += 1
      let start = reserve()
      instructions.append(.begin(slot))
      try add(part)
      instructions.append(.progress(slot))
      instructions.append(.jump(start))
      instructions[start] = fork(start + 1, instructions.count)
      return
    }
    var forks: [Int] = []
    for _ in least..<max(most, least) {
      forks.append(reserve())
      try add(part)
    }
    for place in forks { instructions[place] = fork(place + 1, instructions.count) }
  }

  func isWord(_ letter: UInt32) -> Bool { CharacterTest.isOf(.word, letter, isASCII) }

  /// The letter that every match begins with, where there is one.
  var firstLetter: UInt32? {
    for instruction in instructions {
      switch instruction {
      case .letter(let letter): return letter
      case .save: continue
      default: return nil
      }
    }
    return nil
  }
}
