/// The sites of a program, and what their names say of them, worked out once for all its runs.
final class SiteTable: Sendable {
  let sites: [ProgramSite]
  /// Every name that the program uses.
  let names: Set<String>
  /// Names of what holds the gradients of what is moved place by place.
  let gradients: Set<String>
  /// Names of classes.
  let classes: Set<String>
  private let natures: [Nature]

  struct Nature: Sendable {
    /// Whether what the site gives is a gradient by its own name.
    var isGradient = false
    /// Whether it is an element of something that holds gradients: `grads['W1']`.
    var isInGradients = false
    /// What the gradient belongs to; nil where neither says so.
    var parameter: String?
    /// Whether what the site moves may be a weight.
    var mayMove = false
    /// Whether it is a value that its function is given as an argument.
    var isGiven = false
    /// What its name says beside: a loss, the slope of something else than a loss, a learning rate.
    var isLoss = false
    var isSlope = false
    var isRate = false
    /// Whether it is a mean over steps that goes on.
    var isMoment = false
  }

  init(_ sites: [ProgramSite], classes: Set<String> = []) {
    self.sites = sites
    self.classes = classes
    var names = Set(sites.map(\.name))
    for site in sites {
      site.value.walk { inner in
        switch inner.kind {
        case .name(let name), .attribute(_, let name, _): names.insert(name)
        default: break
        }
      }
    }
    self.names = names
    // `params[k] -= lr * g[k]`: what is taken at the same place as what is moved holds gradients, unless it is the optimizer's own.
    var gradients: Set<String> = []
    for site in sites where site.moved != nil {
      guard case .subscript(_, let index)? = site.targetExpression?.kind, index.isReference else { continue }
      let place = site.source.text(in: index.span)
      // Beside rates and moments it stands alone: in `w[k] -= lr * d * x[k]` the gradient is a product.
      let others = site.namesUsed.subtracting([place, site.bareName, "np", "numpy", "self", "math", "sqrt"]).filter {
        !BackwardCheck.isRate($0) && !GradientName.mayBeMoment($0) && !GradientName.isAccumulator($0)
      }
      guard others.count == 1 else { continue }
      site.value.walk { inner in
        guard case .subscript(let object, let other) = inner.kind, site.source.text(in: other.span) == place,
          let name = object.bareName, others.contains(name), !GradientName.mayBeMoment(name), !GradientName.isAccumulator(name)
        else { return }
        gradients.insert(name)
      }
    }
    self.gradients = gradients
    // What a loop or a function makes anew each time it adds to is no weight: `dh = …; dh += …`.
    func isMadeAnew(_ site: ProgramSite) -> Bool {
      guard case .augmented = site.kind, site.function != nil || site.loopDepth > 0 else { return false }
      return sites.contains { other in
        // `w = w` is how weights come to a function that moves them.
        guard case .assigned = other.kind, other.moved == nil, other.source.text(in: other.value.span) != other.target else { return false }
        return other.target == site.target && other.function == site.function && other.loopDepth == site.loopDepth
          && other.source === site.source && other.index < site.index
      }
    }
    // `def step(b, db): b += rate * db`: what a function is given, and moves.
    func isGiven(_ site: ProgramSite) -> Bool {
      sites.contains { other in
        guard case .assigned = other.kind, other.function == site.function, other.source === site.source else { return false }
        return other.target == site.target && other.source.text(in: other.value.span) == other.target && other.span == other.value.span
      }
    }
    // `w += lr * total / n`: what goes into another's step is no weight, unless it makes a step itself.
    var usedInSteps: [String: Set<String>] = [:]
    for site in sites where site.moved != nil && site.isStepOfElement {
      for name in site.namesUsed {
        usedInSteps[name, default: []].insert(site.bareName)
        // `w -= lr * gradient(x)`: what a function hands back counts as used too.
        for returned in sites where returned.function == name && returned.target.isEmpty {
          for inner in returned.namesUsed { usedInSteps[inner, default: []].insert(site.bareName) }
        }
      }
    }
    natures = sites.map { site in
      let isGradient = GradientName.isGradient(site.name, among: names)
      let isIn =
        GradientName.container(site.target).map { gradients.contains($0) || GradientName.isGradient($0, among: names) } ?? false
      let last = GradientName.last(site.target)
      let isMoment = GradientName.mayBeMoment(site.name) && !site.isStepOfElement
      let isPart = usedInSteps[site.bareName]?.contains { $0 != site.bareName } ?? false
      var mayMove =
        !isGradient && !site.isOfLoss && !GradientName.isAccumulator(site.name) && !isMoment && (!isPart || site.saysStep)
        && (site.saysStep || !isMadeAnew(site))
      // Which parts of a tuple are moved has been looked at one by one.
      if case .tuple? = site.targetExpression?.kind { mayMove = site.moved != nil }
      return Nature(
        isGradient: isGradient, isInGradients: isIn, parameter: GradientName.parameter(of: last, among: names) ?? (isIn ? last : nil),
        mayMove: mayMove, isGiven: isGiven(site), isLoss: site.isOfLoss, isSlope: GradientName.isSlope(site.bareName),
        isRate: BackwardCheck.isRate(site.name),
        isMoment: site.isMoment)
    }
  }

  /// Whether what the program calls its loss takes logarithms (true) or squares (false); nil where it does both or neither.
  var lossHasLogarithm: Bool? {
    var (logarithms, squares) = (false, false)
    for site in sites where site.isOfLoss {
      site.value.walk { inner in
        switch inner.kind {
        case .binary(.power, _, let exponent) where exponent.wholeNumber == 2: squares = true
        case .call(let callee, _):
          if ["log", "log2", "log1p"].contains(callee.calledName) { logarithms = true }
          if callee.calledName == "square" { squares = true }
        default: break
        }
      }
    }
    return logarithms == squares ? nil : logarithms
  }

  /// Whether the program works out what it calls its loss, of squares or logarithms.
  var worksOutLoss: Bool {
    sites.contains { site in
      var found = false
      if site.isOfLoss {
        site.value.walk { inner in
          switch inner.kind {
          case .binary(.power, _, _): found = true
          case .call(let callee, _): if ["log", "log2", "log1p", "square", "power", "pow"].contains(callee.calledName) { found = true }
          default: break
          }
        }
      }
      return found
    }
  }

  func nature(_ site: Int) -> Nature { natures[site] }

  /// Sites whose values are gradients by name, differences of answer and target aside.
  var backwardSites: Set<Int> {
    Set(
      sites.filter { site in
        if case .returned = site.kind { return false }
        return nature(site.index).isGradient && !GradientName.isDifference(site.name)
      }.map(\.index))
  }
}
