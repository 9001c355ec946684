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
      public var formula: FormulaText
      public var value: Double

      public var text: FormulaText { "\(formula) = \(value)" }
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
    func add(_ symbol: String, _ text: FormulaText, _ value: Double, arrow: String = "←") {
      result.lines.append(Longhand.Line(formula: "\(symbol) \(arrow) \(text)", value: value))
    }
    for line in lines {
      switch line {
      case .gradient(let term):
        let text = numbers.text(term)
        numbers.gradient = numbers.value(term)
        add("g", text, numbers.gradient)
      case .remember(let slot, let term):
        let (text, value) = (numbers.text(term), numbers.value(term))
        numbers.memory[slot.name] = value
        add(slot.symbol, text, value)
      case .work(let name, let term, _):
        let value = numbers.value(term)
        add(Symbols().text(term).full, numbers.text(term), value, arrow: "=")
        numbers.worked[name] = value
      case .move(let term):
        let text = numbers.text(.weight - term)
        numbers.weight -= numbers.value(term)
        add(name, text, numbers.weight)
      case .correct:
        numbers.gradient = 0 - numbers.gradient
        let (text, correction) = (numbers.text(.weight + .learningRate * .gradient), numbers.value(.learningRate * .gradient))
        numbers.weight += correction
        add(name, text, numbers.weight)
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
private struct UpdateNumbers: UpdateNotation {
  var weight, gradient: Double
  let learningRate: Double
  let options: [String: Double]
  var memory: [String: Double]
  let time: Int
  var worked: [String: Double] = [:]

  let writesWorkedOut = false

  init(weight: Double, gradient: Double, learningRate: Double, options: [String: Double], memory: [String: Double], time: Int) {
    (self.weight, self.gradient, self.learningRate) = (weight, gradient, learningRate)
    (self.options, self.memory, self.time) = (options, memory, time)
  }

  func atom(_ term: UpdateTerm) -> FormulaText {
    if case .bias(let name) = term { return "(1 − \(option(name))^\(time))" }
    return FormulaText(.number(value(term)))
  }

  func squared(_ text: FormulaText) -> FormulaText { "\(text)²" }
  func root(_ text: FormulaText, isAtom: Bool) -> FormulaText { isAtom ? "√\(text)" : "√(\(text))" }
  func larger(_ a: FormulaText, _ b: FormulaText) -> FormulaText { "max(\(a), \(b))" }

  private func option(_ name: String) -> Double { options[name] ?? 0 }

  func value(_ term: UpdateTerm) -> Double {
    switch term {
    case .weight: weight
    case .gradient: gradient
    case .learningRate: learningRate
    case .option(let name): option(name)
    case .remainder(let name): 1 - option(name)
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
    case .average(let name, let slot, let part):
      (memory[slot.name] ?? 0) + (1 - option(name)) * (value(part) - (memory[slot.name] ?? 0))
    case .worked(let name, let inner): worked[name] ?? value(inner)
    }
  }
}
