import Language
import Limits

/// Runs a pattern's instructions over a text, going back to the last choice where they fail, as CPython's `re` does; it asks for the
/// interrupt as it goes, and for memory as its choices pile up.
struct PatternMatcher {
  private let program: PatternProgram
  private let text: [UInt32]
  private var slots: [Int]
  private var choices: [Choice] = []
  private var steps = 0
  private var asked = 1 << 16
  private var mustPass = -1

  /// What to go back to: an instruction and a place; a run of which less is to be taken; a slot to be set back.
  private enum Choice {
    case resume(at: Int, place: Int)
    case less(at: Int, place: Int, least: Int)
    case more(CharacterTest, at: Int, place: Int, most: Int)
    case restore(slot: Int, value: Int)
  }

  init(_ program: PatternProgram, _ text: [UInt32]) {
    (self.program, self.text) = (program, text)
    slots = [Int](repeating: -1, count: program.slotCount)
  }

  enum Way { case anywhere, atStart, whole }

  /// The starts and ends of the match and its groups, −1 where a group took no part.
  ///
  /// - Parameter beyond: a place where a match must not end: that of the empty match before.
  mutating func match(from start: Int, _ way: Way, groups: Int, beyond: Int? = nil) throws(Diagnostic) -> [Int]? {
    mustPass = beyond ?? -1
    let first = way == .anywhere ? program.firstLetter : nil
    var place = start
    while place <= text.count {
      if let first {
        while place < text.count, text[place] != first {
          place += 1
          try tick()
        }
        if place == text.count { return nil }
      }
      for index in slots.indices { slots[index] = -1 }
      choices.removeAll(keepingCapacity: true)
      if let end = try run(0, place, mustEnd: way == .whole) {
        slots[0] = place
        slots[1] = end
        return Array(slots.prefix(2 * (groups + 1)))
      }
      if way != .anywhere { return nil }
      place += 1
      try tick()
    }
    return nil
  }

  private mutating func tick() throws(Diagnostic) {
    steps &+= 1
    if steps & 0x3FFF == 0 { try Work.checkStop() }
    if choices.count > asked {
      try Work.require(choices.count, of: 2 * MemoryLayout<Choice>.stride)
      asked = 2 * choices.count
    }
  }

  private mutating func save(_ slot: Int, _ place: Int) {
    choices.append(.restore(slot: slot, value: slots[slot]))
    slots[slot] = place
  }

  /// Where a match that begins at a place ends; nil where there is none. The choices that were there before stay.
  private mutating func run(_ start: Int, _ from: Int, mustEnd: Bool) throws(Diagnostic) -> Int? {
    let floor = choices.count
    var (counter, place) = (start, from)
    while true {
      try tick()
      var fits = true
      switch program.instructions[counter] {
      case .letter(let letter):
        fits = place < text.count && text[place] == letter
        place += 1
        counter += 1
      case .one(let test):
        fits = place < text.count && test.takes(text[place])
        place += 1
        counter += 1
      case .run(let test, let least, let most, let isGreedy):
        let begin = place
        let limit = isGreedy ? most : least
        while place < text.count, place - begin < limit, test.takes(text[place]) {
          place += 1
          if (place - begin) & 0x3FFF == 0 { try Work.checkStop() }
        }
        fits = place - begin >= least
        counter += 1
        if fits, isGreedy, place - begin > least { choices.append(.less(at: counter, place: place, least: begin + least)) }
        if fits, !isGreedy, most > least {
          choices.append(.more(test, at: counter, place: place, most: most == .max ? .max : begin + most))
        }
      case .fork(let first, let second):
        choices.append(.resume(at: second, place: place))
        counter = first
      case .jump(let target): counter = target
      case .save(let slot), .begin(let slot):
        save(slot, place)
        counter += 1
      case .progress(let slot):
        fits = slots[slot] != place
        counter += 1
      case .reference(let number, let ignoresCase):
        let (begin, end) = (slots[2 * number], slots[2 * number + 1])
        fits = begin >= 0 && end >= begin && place + end - begin <= text.count
        if fits {
          for offset in 0..<(end - begin) {
            let (a, b) = (text[begin + offset], text[place + offset])
            if a != b, !ignoresCase || CharacterTest.folded(a) != CharacterTest.folded(b) {
              fits = false
              break
            }
          }
          place += end - begin
        }
        counter += 1
      case .place(let kind):
        fits = stands(kind, place)
        counter += 1
      case .look(let end, let behind, let isNegative):
        let from = place - (behind ?? 0)
        let before = slots
        let found = from < 0 ? nil : try runApart(counter + 1, from)
        fits = (found != nil) != isNegative
        if isNegative || found == nil { slots = before } else { keep(before) }
        counter = end
      case .atomic(let end):
        let before = slots
        if let found = try runApart(counter + 1, place) {
          keep(before)
          place = found
        } else {
          fits = false
        }
        counter = end
      case .hasGroup(let number, let otherwise): counter = slots[2 * number + 1] >= 0 ? counter + 1 : otherwise
      case .done:
        // Parts that are matched by themselves end where they like.
        if start != 0 || ((!mustEnd || place == text.count) && place != mustPass) { return place }
        fits = false
      }
      if fits { continue }
      guard let (at, next) = try goBack(to: floor) else { return nil }
      (counter, place) = (at, next)
    }
  }

  /// A part matched by itself: its choices are forgotten, its groups stay.
  private mutating func runApart(_ start: Int, _ from: Int) throws(Diagnostic) -> Int? {
    let floor = choices.count
    let found = try run(start, from, mustEnd: false)
    choices.removeSubrange(min(floor, choices.count)...)
    return found
  }

  /// Notes what slots held before, so that going back sets them back.
  private mutating func keep(_ before: [Int]) {
    for (slot, value) in before.enumerated() where slots[slot] != value { choices.append(.restore(slot: slot, value: value)) }
  }

  /// The last choice that is left above a floor.
  private mutating func goBack(to floor: Int) throws(Diagnostic) -> (Int, Int)? {
    while choices.count > floor {
      switch choices.removeLast() {
      case .restore(let slot, let value): slots[slot] = value
      case .resume(let at, let place): return (at, place)
      case .less(let at, let place, let least):
        if place - 1 > least { choices.append(.less(at: at, place: place - 1, least: least)) }
        return (at, place - 1)
      case .more(let test, let at, let place, let most):
        guard place < text.count, place < most, test.takes(text[place]) else { continue }
        choices.append(.more(test, at: at, place: place + 1, most: most))
        return (at, place + 1)
      }
    }
    return nil
  }

  private func stands(_ kind: PatternNode.Place, _ place: Int) -> Bool {
    switch kind {
    case .start, .textStart: return place == 0
    case .textEnd: return place == text.count
    case .end: return place == text.count || (place == text.count - 1 && text[place] == 10)
    case .lineStart: return place == 0 || text[place - 1] == 10
    case .lineEnd: return place == text.count || text[place] == 10
    case .wordEdge, .noWordEdge:
      let before = place > 0 && program.isWord(text[place - 1])
      let behind = place < text.count && program.isWord(text[place])
      return (before != behind) == (kind == .wordEdge)
    }
  }
}
