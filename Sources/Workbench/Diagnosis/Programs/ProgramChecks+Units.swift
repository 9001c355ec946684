import Language
import NeuralNetwork

/// Units of a program's network that no longer answer.
extension ProgramRateChecks {
  /// relu units that give 0 for every sample.
  static func dead(_ examination: ProgramExamination) -> Finding? {
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

  /// Sigmoid and tanh units that begin where these are flat, so that nothing moves what goes into them.
  static func saturated(_ examination: ProgramExamination) -> Finding? {
    for (index, record) in examination.trace.records.sorted(by: { $0.key < $1.key }) where record.count >= 2 {
      let site = examination.site(index)
      guard let first = record.first, let last = record.last, first.count >= 4,
        !GradientName.isGradient(site.name, among: examination.trace.names)
      else { continue }
      let text = (site.source.text(in: site.value.span) + " " + (site.function ?? "")).lowercased()
      let isTanh = text.contains("tanh")
      guard isTanh || text.contains("exp(-") || text.contains("sigm") || text.contains("expit") else { continue }
      let range = isTanh ? -1.0...1.0 : 0.0...1.0
      func share(_ numbers: Tensor) -> Double {
        let flat = numbers.elements.count { isTanh ? 1 - $0 * $0 < 0.04 : $0 * (1 - $0) < 0.01 }
        return Double(flat) / Double(numbers.count)
      }
      guard (first.elements + last.elements).allSatisfy(range.contains), share(first) > 0.7, share(last) > 0.7 else { continue }
      let large = examination.trace.moves.filter { $0.first.largestMagnitude > 5 }.compactMap { move in
        examination.origin(of: move.first).map { ($0, move.first.largestMagnitude) }
      }
      guard let (origin, largest) = large.first else { continue }
      let patch = ProgramPatch(origin, "0.01 * (\(origin.source.text(in: origin.value.span)))")
      return examination.finding(
        .saturatedUnits,
        "\(Int((100 * share(first)).rounded())) % of what the \(isTanh ? "tanh" : "sigmoid") gives lies where it is flat, with weights up to \(short(largest))",
        at: origin, evidence: [.init("share", .double(share(first))), .init("largest", .double(largest))], patches: [patch])
    }
    return nil
  }
}
