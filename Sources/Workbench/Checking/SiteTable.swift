/// The sites of a program, and what their names say of them, worked out once for all its runs.
final class SiteTable: Sendable {
  let sites: [ProgramSite]
  /// Every name that the program uses.
  let names: Set<String>
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
  }

  init(_ sites: [ProgramSite]) {
    self.sites = sites
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
    natures = sites.map { site in
      let isGradient = GradientName.isGradient(site.name, among: names)
      let isIn = GradientName.container(site.target).map { GradientName.isGradient($0, among: names) } ?? false
      let last = GradientName.last(site.target)
      return Nature(
        isGradient: isGradient, isInGradients: isIn, parameter: GradientName.parameter(of: last, among: names) ?? (isIn ? last : nil),
        mayMove: !isGradient && !GradientName.isAccumulator(site.name))
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
