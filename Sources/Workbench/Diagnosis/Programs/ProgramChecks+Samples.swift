import Language
import NeuralNetwork

/// What is wrong with which samples a program learns from.
enum ProgramSampleChecks {
  static func all(_ examination: ProgramExamination) -> [Finding] {
    (shuffled(examination) ?? swapped(examination)).map { [$0] } ?? []
  }

  // MARK: Inputs and targets shuffled apart

  /// One of two arrays is put into another order, and the other is not.
  private static func shuffled(_ examination: ProgramExamination) -> Finding? {
    guard !examination.hasLearnt else { return nil }
    let trace = examination.trace
    let arrays = trace.records.compactMap { index, record -> (name: String, rows: Int)? in
      let site = examination.site(index)
      guard case .assigned = site.kind, site.function == nil, site.loopDepth == 0, let rows = record.first?.shape.first, rows >= 4,
        case .name(let name)? = site.targetExpression?.kind
      else { return nil }
      return (name, rows)
    }
    let mixed = trace.sites.compactMap { site in site.shuffles.map { (site: site, name: $0) } }
    for (site, name) in mixed {
      guard let rows = arrays.first(where: { $0.name == name })?.rows else { continue }
      let partners = Set(arrays.filter { $0.rows == rows && $0.name != name }.map(\.name)).subtracting(mixed.map(\.name)).sorted()
      let patches = partners.compactMap { partner -> ProgramPatch? in
        guard examination.program.reads(partner) else { return nil }
        let text: String
        if case .assigned = site.kind, case .subscript(_, let index) = site.value.kind, index.isReference {
          text = "\(site.text); \(partner) = \(partner)[\(site.source.text(in: index.span))]"
        } else {
          text = "order = np.random.permutation(len(\(name))); \(name) = \(name)[order]; \(partner) = \(partner)[order]"
        }
        return ProgramPatch([.init(source: site.source, span: site.span, text: text)])
      }
      guard let tried = examination.best(of: Array(patches.prefix(4))) else { continue }
      return examination.finding(
        .shuffledLabels, "`\(name)` is put into another order, and what belongs to its rows is not", at: site,
        evidence: [.init("samples", .int(rows))], tried: tried)
    }
    return nil
  }

  // MARK: Parts

  /// A training part far smaller than the test part: most often the two have been given each other's names.
  private static func swapped(_ examination: ProgramExamination) -> Finding? {
    let shapes = examination.trace.shapes
    for (name, rows, site) in shapes {
      let lower = name.lowercased()
      guard lower.contains("train"), !["y", "t", "label", "target"].contains(where: lower.hasPrefix),
        let test = shapes.first(where: { $0.name.lowercased() == lower.replacing("train", with: "test") }), 2 * rows < test.rows
      else { continue }
      return examination.finding(
        .swappedParts, "the training part `\(name)` has \(rows) samples, and `\(test.name)` \(test.rows)",
        at: examination.site(site), evidence: [.init("training", .int(rows)), .init("test", .int(test.rows))],
        look: "\(name).shape, \(test.name).shape")
    }
    return nil
  }
}

extension ProgramSite {
  /// The variable whose rows it puts into another order: `X` of `X = X[order]` and `np.random.shuffle(X)`.
  fileprivate var shuffles: String? {
    switch (kind, value.kind) {
    case (.assigned, .subscript(let object, let index)):
      guard case .name(let name) = object.kind, target == name else { return nil }
      switch index.kind {
      case .name: return name
      case .call(let callee, _): return ["permutation", "sample", "choice"].contains(callee.calledName) ? name : nil
      default: return nil
      }
    case (.assigned, .call(let callee, let arguments)), (.shown, .call(let callee, let arguments)):
      guard arguments.count == 1, case .name(let name) = arguments[0].value.kind else { return nil }
      if case .shown = kind { return callee.calledName == "shuffle" ? name : nil }
      return callee.calledName == "permutation" && target == name ? name : nil
    default: return nil
    }
  }
}
