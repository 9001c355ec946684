import Language
import Markup
import NeuralNetwork

/// What is wrong with how far a program's steps go, and with numbers that are none.
enum ProgramRateChecks {
  static func all(_ examination: ProgramExamination) -> [Finding] {
    guard examination.hasLosses || !examination.isFinite else { return [] }
    if let found = missingNumbers(examination) { return [found] }
    if examination.hasLearnt { return [] }
    if let found = unscaled(examination) { return [found] }
    if let found = logarithm(examination) { return [found] }
    if examination.hasRisen || bounces(examination), let found = tooHigh(examination) { return [found] }
    if let found = notFinite(examination) { return [found] }
    if let found = dead(examination) ?? tooLow(examination) ?? falling(examination) ?? risen(examination)
      ?? creeping(examination) ?? resting(examination)
    {
      return [found]
    }
    return []
  }

  // MARK: Rates

  private static func rates(_ examination: ProgramExamination, times factors: [Double]) -> [ProgramPatch] {
    let literals = examination.program.rateLiterals
    guard !literals.isEmpty else { return [] }
    return factors.map { factor in
      ProgramPatch(literals.map { .init(source: $0.source, span: $0.span, text: text($0.value * factor)) })
    }
  }

  private static func text(_ rate: Double) -> String { NumberText.text(rate, precision: 3) }

  private static func bounces(_ examination: ProgramExamination) -> Bool {
    let losses = examination.losses.values.suffix(max(examination.losses.values.count / 2, 2))
    guard losses.count >= 6, examination.ends.last > 0.5 * examination.ends.first else { return false }
    let pairs = zip(losses, losses.dropFirst())
    let ups = pairs.filter { $1 > $0 * 1.01 }.count
    let swing = pairs.map { abs($1 - $0) }.reduce(0, +) / Double(losses.count - 1)
    return Double(ups) >= 0.2 * Double(losses.count - 1) && swing > 0.02 * examination.ends.first
  }

  private static func tooHigh(_ examination: ProgramExamination) -> Finding? {
    guard let tried = examination.best(of: rates(examination, times: [0.1, 0.01, 0.001, 1e-4])),
      tried.lossAfter < 0.9 * examination.ends.first
    else { return nil }
    let literal = examination.program.rateLiterals.first
    let rate = literal.map { "with a rate of \(text($0.value)) " } ?? ""
    let (first, last) = examination.ends
    let failure = failure(examination)
    let message =
      !examination.isFinite
      ? "\(rate)the numbers grow until `\(failure.map { $0.site.target.isEmpty ? $0.site.name : $0.site.target } ?? examination.losses.name)` is none, after \(counted(failure?.step ?? 0, "step"))"
      : "\(rate)the loss \(examination.hasRisen ? "has grown" : "bounces") from \(short(first)) to \(short(last))"
    return examination.finding(
      .rateTooHigh, message, at: literal?.site ?? failure?.site,
      evidence: [
        .init("lr", .optional(literal?.value)), .init("loss_first", .double(first)), .init("loss", .double(last)),
        .init("first_nan_line", failure.map { .int($0.site.line) } ?? .null),
      ], tried: tried)
  }

  /// A loss that has grown, whatever would stop it.
  private static func risen(_ examination: ProgramExamination) -> Finding? {
    guard examination.hasLosses, examination.ends.last > 1.5 * examination.ends.first else { return nil }
    let literal = examination.program.rateLiterals.first
    return examination.finding(
      .rateTooHigh, "the loss has grown from \(short(examination.ends.first)) to \(short(examination.ends.last))", at: literal?.site,
      evidence: [.init("loss_first", .double(examination.ends.first)), .init("loss", .double(examination.ends.last))],
      patches: rates(examination, times: [0.1]), look: examination.losses.name)
  }

  /// A loss that has hardly moved, for no reason that was seen.
  private static func resting(_ examination: ProgramExamination) -> Finding? {
    guard examination.hasLearntNothing, examination.losses.values.count >= 10 else { return nil }
    let (first, last) = examination.ends
    let ratio = examination.updateRatio.map { ", with steps of \(short($0)) of the weights' size" } ?? ""
    return examination.finding(
      .plateau, "the loss has come from \(short(first)) to \(short(last)) and rests there\(ratio)", at: nil,
      evidence: [.init("loss_first", .double(first)), .init("loss", .double(last))], look: examination.losses.name)
  }

  private static func tooLow(_ examination: ProgramExamination) -> Finding? {
    guard let ratio = examination.updateRatio, ratio < 2e-3 else { return nil }
    return tooLow(examination, "a step changes the weights by \(short(ratio)) of their size, and the loss has come", enough: 0.7)
  }

  /// Steps that are small beside the way there is to go, though not beside weights that begun at 0.
  private static func creeping(_ examination: ProgramExamination) -> Finding? {
    guard examination.hasLearntNothing else { return nil }
    return tooLow(examination, "in \(counted(examination.losses.values.count, "step")) the loss has come", enough: 0.7)
  }

  private static func tooLow(_ examination: ProgramExamination, _ seen: String, enough: Double) -> Finding? {
    let literal = examination.program.rateLiterals.first
    // Rates that others begin with, where they are further away than three powers of ten.
    let usual = literal.map { literal in [0.1, 1].map { $0 / literal.value }.filter { $0 > 1000 } } ?? []
    guard examination.isFinite, let tried = examination.best(of: rates(examination, times: usual + [1000, 100, 10])),
      tried.lossAfter < enough * tried.lossBefore
    else { return nil }
    let rate = literal.map { "with a rate of \(text($0.value)) " } ?? ""
    return examination.finding(
      .rateTooLow, "\(rate)\(seen) from \(short(examination.ends.first)) to \(short(examination.ends.last))", at: literal?.site,
      evidence: [.init("lr", .optional(literal?.value)), .init("update_ratio", .optional(examination.updateRatio))], tried: tried)
  }

  /// Nothing wrong but that it has stopped too soon.
  private static func falling(_ examination: ProgramExamination) -> Finding? {
    let losses = examination.losses.values
    guard losses.count >= 3, examination.isFinite, !examination.hasRisen else { return nil }
    let tenth = max(losses.count / 10, 1)
    let last = losses.suffix(tenth).reduce(0, +) / Double(tenth)
    let before = losses.dropLast(tenth).suffix(tenth).reduce(0, +) / Double(tenth)
    guard before - last > 0.01 * examination.ends.first else { return nil }
    // Of batches and single samples one tenth may be lucky.
    let recent = losses.suffix(2 * tenth)
    let noise = zip(recent, recent.dropFirst()).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) / Double(2 * recent.count)
    guard before - last > 2 * (2 * noise / Double(tenth)).squareRoot() || tenth == 1 else { return nil }
    let counts = examination.program.epochLiterals
    let patches =
      counts.isEmpty ? [] : [ProgramPatch(counts.map { .init(source: $0.source, span: $0.span, text: String(Int($0.value) * 5)) })]
    return examination.finding(
      .stillFalling, "the loss is \(short(examination.ends.last)), and the last tenth of the way took \(short(before - last)) off it",
      at: counts.first?.site, evidence: [.init("loss", .double(last)), .init("drop", .double(before - last))], patches: patches,
      look: examination.losses.name)
  }

  // MARK: Units and data

  /// Large features, where scaled ones are seen to learn.
  private static func unscaled(_ examination: ProgramExamination) -> Finding? {
    for (site, numbers) in examination.inputs + examination.rows {
      let elements = numbers.elements
      guard elements.allSatisfy(\.isFinite), let largest = elements.map({ abs($0) }).max(), largest > 10 else { continue }
      // Standardised over the samples, wherever these stand.
      let isOne = numbers.shape.count == 1
      let isRows = isOne || examination.trace.moves.contains { $0.first.shape.first == numbers.shape[1] }
      let axis = isOne ? "" : isRows ? "axis=0" : "axis=1, keepdims=True"
      let (name, text) = (site.target, site.source.text(in: site.value.span))
      let indent = String(repeating: " ", count: site.source.position(of: site.span.start).column - 1)
      let scaled = "\(name) = (\(name) - \(name).mean(\(axis))) / (\(name).std(\(axis)) + 1e-12)"
      var patch = ProgramPatch([.init(source: site.source, span: site.span, text: "\(name) = \(text)\n\(indent)\(scaled)")])
      // Targets that are made of the numbers as they are have to be made first.
      if isOne, indent.isEmpty, let loop = examination.program.firstLoop(behind: site) {
        patch = ProgramPatch([.init(source: site.source, span: Span(loop, loop), text: scaled + "\n")])
      }
      guard let tried = examination.best(of: [patch]),
        !tried.lossBefore.isFinite || tried.lossAfter < 0.7 * min(tried.lossBefore, examination.ends.first)
      else { continue }
      // A smaller rate alone may do as well, and then the size of the features is no matter.
      if examination.hasRisen, let slower = examination.best(of: rates(examination, times: [0.1, 0.01])),
        slower.lossAfter < 0.5 * tried.lossAfter
      {
        continue
      }
      var shown = tried
      shown.line = scaled
      return examination.finding(
        .unscaledFeatures, "the features of `\(name)` reach up to \(short(largest))", at: site,
        evidence: [.init("largest", .double(largest))],
        tried: shown)
    }
    return nil
  }

  /// relu units that give 0 for every sample.
  private static func dead(_ examination: ProgramExamination) -> Finding? {
    guard examination.hasLearntNothing else { return nil }
    for (index, record) in examination.trace.records.sorted(by: { $0.key < $1.key }) where record.count >= 2 {
      let site = examination.site(index)
      guard let numbers = record.last, numbers.shape.count == 2, numbers.shape[0] > 1, numbers.shape[1] > 1,
        numbers.elements.allSatisfy({ $0 >= 0 }), !GradientName.isGradient(site.name, among: examination.trace.names)
      else { continue }
      let text = site.source.text(in: site.value.span).lowercased()
      guard text.contains("maximum") || text.contains("relu") || text.contains("> 0") else { continue }
      let (rows, width) = (numbers.shape[0], numbers.shape[1])
      let dead = (0..<width).filter { column in (0..<rows).allSatisfy { numbers.elements[$0 * width + column] == 0 } }.count
      guard 2 * dead >= width else { continue }
      return examination.finding(
        .deadUnits, "\(dead) of the \(width) units of `\(site.target)` give 0 for every sample", at: site,
        evidence: [.init("dead", .int(dead)), .init("units", .int(width))], patches: rates(examination, times: [0.1, 0.01]),
        look: site.target)
    }
    return nil
  }
}

extension LearnerProgram {
  /// Where the first loop at top level begins behind a statement of the same source.
  fileprivate func firstLoop(behind site: ProgramSite) -> Int? {
    for line in lines where line.source === site.source && line.statement.span.start > site.span.start {
      switch line.statement.kind {
      case .for, .while: return line.statement.span.start
      default: break
      }
    }
    return nil
  }
}
