/// An optimizer's rule with the options that are set, as data.
///
/// `Kernels/Shared/Updates.swift` computes the same for whole networks at once; a test holds the two together.
public struct UpdateFormula: Sendable, Hashable {
  public let lines: [UpdateLine]

  init(_ lines: [UpdateLine]) { self.lines = lines }

  /// What it remembers of each parameter, in the order in which it is set.
  public var slots: [OptimizerSlot] {
    lines.compactMap { if case .remember(let slot, _) = $0 { slot } else { nil } }
  }

  /// Whether the number of the update is in it.
  public var countsUpdates: Bool {
    lines.contains { if case .work(_, let term, _) = $0 { term.usesTime } else { false } }
  }

  // MARK: In symbols

  /// Line by line: `v ← momentum·v + g`, `w ← w − lr·v`.
  public var text: [String] {
    let symbols = Symbols()
    return lines.flatMap { line -> [String] in
      switch line {
      case .gradient(let term): ["g ← \(symbols.text(term).full)"]
      case .remember(let slot, let term): ["\(slot.symbol) ← \(symbols.text(term).full)"]
      case .work: []
      case .move(let term): ["w ← \(symbols.text(.weight - term).full)"]
      case .correct: ["w ← w + lr·(y − ŷ)·x", "b ← b + lr·(y − ŷ)"]
      }
    }
  }

  // MARK: With numbers

  /// One number's step written out, line by line, with the numbers in it.
  public struct Longhand: Sendable {
    public var lines: [Line] = []
    public var after: Double

    /// `m ← 0.9·0 + 0.1·0.25 = 0.025`
    public struct Line: Sendable {
      /// `m ← 0.9·0 + 0.1·0.25`
      public let formula: FormulaText
      public let value: Double
      fileprivate let term: UpdateTerm
      fileprivate let numbers: UpdateNumbers

      public var text: FormulaText { "\(formula) = \(value)" }

      /// What the formula comes to where each of its numbers is taken as it is shown.
      public func shownValue(_ shown: (Double) -> Double) -> Double { numbers.shown(shown).value(term) }
    }
  }

  /// - Parameters:
  ///   - name: what the number is called, `W1[0,1]`.
  ///   - gradient: as the optimizer gets it, clipped where it is.
  ///   - memory: what the optimizer remembers of this number, by the slot's name; 0 where nothing is given.
  ///   - time: the number of this update, the first being 1.
  func longhand(
    _ name: String, value: Double, gradient: Double, learningRate: Double, options: [String: Double], memory: [String: Double], time: Int
  ) -> Longhand {
    var numbers = UpdateNumbers(
      weight: value, gradient: gradient, learningRate: learningRate, options: options, memory: memory, time: time)
    var result = Longhand(after: value)
    func add(_ symbol: String, _ term: UpdateTerm, arrow: String = "←") -> Double {
      let value = numbers.value(term)
      result.lines.append(
        Longhand.Line(formula: "\(symbol) \(arrow) \(numbers.text(term))", value: value, term: term, numbers: numbers))
      return value
    }
    for line in lines {
      switch line {
      case .gradient(let term): numbers.gradient = add("g", term)
      case .remember(let slot, let term): numbers.memory[slot.name] = add(slot.symbol, term)
      case .work(let name, let term, _): numbers.worked[name] = add(Symbols().text(term).full, term, arrow: "=")
      case .move(let term): numbers.weight = add(name, .weight - term)
      case .correct:
        numbers.gradient = 0 - numbers.gradient
        numbers.weight = add(name, .weight + .learningRate * .gradient)
      }
    }
    result.after = numbers.weight
    return result
  }
}

/// `alpha·s + (1 − alpha)·g²`
private struct Symbols: UpdateNotation {
  let writesWorkedOut = true

  func atom(_ term: UpdateTerm) -> FormulaText {
    switch term {
    case .weight: "w"
    case .gradient: "g"
    case .learningRate: "lr"
    case .option(let name), .worked(let name, _): "\(name)"
    case .remainder(let name): "(1 − \(name))"
    case .bias(let name): "(1 − \(name)ᵗ)"
    case .slot(let slot): "\(slot.symbol)"
    default: ""
    }
  }

  func squared(_ text: FormulaText) -> FormulaText { "\(text)²" }
  func root(_ text: FormulaText, isAtom: Bool) -> FormulaText { isAtom ? "√\(text)" : "√(\(text))" }
  func larger(_ a: FormulaText, _ b: FormulaText) -> FormulaText { "max(\(a), \(b))" }
}

/// `0.99·0.25 + 0.01·(-0.5)²`, and what it comes to.
struct UpdateNumbers: UpdateNotation {
  var weight, gradient: Double
  let learningRate: Double
  let options: [String: Double]
  var memory: [String: Double]
  let time: Int
  var worked: [String: Double]
  /// 1 − option as it is written; nil where the step is computed as the kernels do, with all digits.
  var remainders: [String: Double]?

  let writesWorkedOut = false

  init(
    weight: Double, gradient: Double, learningRate: Double, options: [String: Double], memory: [String: Double], time: Int,
    worked: [String: Double] = [:]
  ) {
    (self.weight, self.gradient, self.learningRate) = (weight, gradient, learningRate)
    (self.options, self.memory, self.time, self.worked) = (options, memory, time, worked)
  }

  func atom(_ term: UpdateTerm) -> FormulaText {
    if case .bias(let name) = term { return "(1 − \(option(name))^\(time))" }
    return FormulaText(.number(value(term)))
  }

  func squared(_ text: FormulaText) -> FormulaText { "\(text)²" }
  func root(_ text: FormulaText, isAtom: Bool) -> FormulaText { isAtom ? "√\(text)" : "√(\(text))" }
  func larger(_ a: FormulaText, _ b: FormulaText) -> FormulaText { "max(\(a), \(b))" }

  private func option(_ name: String) -> Double { options[name] ?? 0 }

  /// With each number as it is shown.
  func shown(_ shown: (Double) -> Double) -> UpdateNumbers {
    var numbers = UpdateNumbers(
      weight: shown(weight), gradient: shown(gradient), learningRate: shown(learningRate), options: options.mapValues(shown),
      memory: memory.mapValues(shown), time: time, worked: worked.mapValues(shown))
    numbers.remainders = options.mapValues { shown(1 - $0) }
    return numbers
  }

  func value(_ term: UpdateTerm) -> Double {
    switch term {
    case .weight: weight
    case .gradient: gradient
    case .learningRate: learningRate
    case .option(let name): option(name)
    case .remainder(let name): remainders?[name] ?? 1 - option(name)
    case .bias(let name): 1 - Double.power(option(name), Double(time))
    case .slot(let slot): memory[slot.name] ?? 0
    case .sum(let a, let b): value(a) + value(b)
    case .difference(let a, let b): value(a) - value(b)
    // From left to right, as the kernels round it.
    case .product(let a, .squared(let b)): value(a) * value(b) * value(b)
    case .product(let a, let b): value(a) * value(b)
    case .quotient(let a, let b): value(a) / value(b)
    case .squared(let a): value(a) * value(a)
    case .root(let a): value(a).squareRoot()
    case .larger(let a, let b): max(value(a), value(b))
    case .average(let name, let slot, let part) where remainders != nil:
      option(name) * (memory[slot.name] ?? 0) + value(.remainder(name) * part)
    case .average(let name, let slot, let part):
      (memory[slot.name] ?? 0) + (1 - option(name)) * (value(part) - (memory[slot.name] ?? 0))
    case .worked(let name, let inner): worked[name] ?? value(inner)
    }
  }
}
