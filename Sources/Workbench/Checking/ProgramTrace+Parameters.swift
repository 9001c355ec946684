import Language
import NeuralNetwork
import Runtime

extension ProgramTrace.Place {
  init?(_ container: Value?, _ picked: Value?) {
    guard let container, let picked, Instrumenter.isCounted(container) else { return nil }
    self.init(container: container, picked: picked)
  }

  /// The places of the numbers in the container, counted through; nil where they are none.
  var places: [Int]? {
    switch picked {
    case .int(let place): [place]
    case .array(let array): array.tensor.elements.map { Int($0) }
    case .list(let list):
      list.elements.count <= 10_000
        ? list.elements.compactMap { if case .int(let place) = $0 { place } else { nil } } : nil
    default: nil
    }
  }
}

extension ProgramTrace.Update {
  /// Adds the move to a parameter's numbers.
  func add(to numbers: inout [Double]) {
    delta.add(to: &numbers, at: places)
  }
}

/// What a program moves, and where that was made.
extension ProgramTrace {
  func isMove(_ site: Int, _ value: Value, _ before: Value, in place: Place?) -> Bool {
    guard followsUpdates, table.nature(site).mayMove else { return false }
    // Samples are shifted before anything is worked out: `X -= centre`.
    guard hasBegun || sites[site].isStepOfElement else { return false }
    if case .tuple(let parts) = before { return parts.contains(where: \.isFloating) }
    if case .dict(let old) = before { return value.size == before.size && old.values.prefix(100).contains(where: \.isFloating) }
    // `weights = [0, 0]` becomes numbers with a point at the first step.
    let isFloating =
      before.isFloating
      || before.isWholeArray && value.isFloating && place == nil && sites[site].isStepOfElement
      || before.isWholeNumber && value.isFloating && (place?.container.listNumbers != nil || place == nil && sites[site].isStepOfElement)
    // `p[label] -= 1` is no step.
    if let place, !before.isArray, place.container.isArray || place.container.listNumbers != nil, !sites[site].isStepOfElement {
      return false
    }
    return isFloating && !sites[site].isSum(from: before, among: &sums, isGiven: table.nature(site).isGiven)
  }

  /// Notes what an update moves; true where one of them has been moved before, so that the next step has begun.
  func note(update event: inout Event, site: ProgramSite, before: Value, in place: Place?) throws(Diagnostic) -> Bool {
    if case .list(let old) = before {
      // `weights = [w - lr * dw for …]`: each is a parameter, or all are one where they are numbers.
      guard case .list(let new) = event.value else { return false }
      return note(list: old, becoming: new, &event, site)
    }
    if case .dict(let old) = before {
      // `params = {k: params[k] - lr * grads[k] for k in params}`
      guard case .dict(let new) = event.value else { return false }
      return note(dict: old, becoming: new, &event, site)
    }
    if case .tuple(let old) = before {
      guard case .tuple(let new) = event.value, case .tuple(let names)? = site.targetExpression?.kind else { return false }
      return note(tuple: old, becoming: new, named: names.map { site.source.text(in: $0.span) }, &event, site)
    }
    if let place, place.container.isArray || !before.isArray && place.container.listNumbers != nil {
      return note(elementsOf: place, &event, site, before: before)
    }
    guard let old = numbers(of: before), let operand = event.numbers, let number = parameter(before, site, in: place) else { return false }
    if !updated.insert(number).inserted, !goesOn(number, site) { return true }
    let delta: Tensor
    switch site.kind {
    case .augmented(let written):
      let operation = edits[site.index]?.operation ?? written
      guard let spread = operand.spread(to: old.shape) else { return false }
      delta = operation == .subtract ? spread.scaled(by: -1) : spread
      if !before.isArray, let a = old.item, let b = delta.item { move(number, to: .float(a + b)) }
    default:
      // A bias of shape (n,) becomes (1, n) where its gradient is that.
      guard operand.count == old.count, let moved = try? Tensor(shape: old.shape, elements: operand.elements) else { return false }
      delta = moved.minus(old)
      move(number, to: event.value)
    }
    event.updates = [Update(parameter: number, delta: delta)]
    return false
  }

  /// Whether a parameter is moved by the same line again with nothing in between, `for g in dz: b -= lr * g`: that is still one step.
  private func goesOn(_ number: Int, _ site: ProgramSite) -> Bool {
    guard case .augmented = site.kind, let last = events.last, last.site == site.index,
      last.isHeld || last.updates.contains(where: { $0.parameter == number })
    else { return false }
    var looksAgain = site.namesUsed.contains(site.bareName)
    site.value.walk { if case .call = $0.kind { looksAgain = true } }
    return !looksAgain
  }

  /// `W, b = W - lr * dW, b - lr * db`
  private func note(tuple old: [Value], becoming new: [Value], named names: [String], _ event: inout Event, _ site: ProgramSite) -> Bool {
    for (name, (before, after)) in zip(names, zip(old, new)) {
      guard let number = parameter(before, site, named: name), let a = numbers(of: before), let b = numbers(of: after), a.shape == b.shape
      else { continue }
      if !updated.insert(number).inserted { return true }
      event.updates.append(Update(parameter: number, delta: b.minus(a)))
      move(number, to: after)
    }
    return false
  }

  private func note(list old: ListObject, becoming new: ListObject, _ event: inout Event, _ site: ProgramSite) -> Bool {
    if let a = Value.list(old).listNumbers, let b = Value.list(new).listNumbers, a.count == b.count {
      guard let number = parameter(.list(old), site) else { return false }
      if !updated.insert(number).inserted || updatedPlaces[number] != nil { return true }
      event.updates.append(Update(parameter: number, delta: b.minus(a)))
      move(number, to: .list(new))
      return false
    }
    for pair in zip(old.elements, new.elements) {
      if case .list(let a) = pair.0, case .list(let b) = pair.1 {
        if note(list: a, becoming: b, &event, site) { return true }
        continue
      }
      guard let number = parameter(pair.0, site), let a = numbers(of: pair.0), let b = numbers(of: pair.1), a.shape == b.shape else {
        continue
      }
      if !updated.insert(number).inserted { return true }
      event.updates.append(Update(parameter: number, delta: b.minus(a)))
      move(number, to: pair.1)
    }
    return false
  }

  private func note(dict old: DictObject, becoming new: DictObject, _ event: inout Event, _ site: ProgramSite) -> Bool {
    // The same dictionary, changed in place and handed back.
    guard old !== new else { return false }
    for item in old.items {
      guard let value = (try? new.value(for: item.key)) ?? nil, let number = parameter(item.value, site),
        let a = numbers(of: item.value), let b = numbers(of: value), a.shape == b.shape
      else { continue }
      if !updated.insert(number).inserted { return true }
      event.updates.append(Update(parameter: number, delta: b.minus(a)))
      move(number, to: value)
    }
    return false
  }

  /// `w[k] -= …`, `W[:] = W - …`: some of an array's or a list's numbers.
  private func note(elementsOf place: Place, _ event: inout Event, _ site: ProgramSite, before: Value) -> Bool {
    guard let old = numbers(of: before), let operand = event.numbers, let picked = place.places, picked.count == old.count else {
      return false
    }
    guard let number = parameter(place.container, site) else {
      return picked.count == 1 && note(appended: picked[0], of: place.container, &event, site, old, operand)
    }
    if updated.contains(number) || !(updatedPlaces[number] ?? []).isDisjoint(with: picked) { return true }
    guard let spread = operand.spread(to: old.shape) else { return false }
    updatedPlaces[number, default: []].formUnion(picked)
    let delta: Tensor
    if case .augmented(let written) = site.kind {
      delta = (edits[site.index]?.operation ?? written) == .subtract ? spread.scaled(by: -1) : spread
    } else {
      delta = spread.minus(old)
    }
    event.updates = [Update(parameter: number, delta: delta, places: picked)]
    return false
  }

  /// `w[k] -= …` of a list that numbers were appended to one by one: each is a parameter.
  private func note(
    appended place: Int, of container: Value, _ event: inout Event, _ site: ProgramSite, _ old: Tensor, _ operand: Tensor
  ) -> Bool {
    guard old.count == 1, operand.count == 1, let start = old.item, let change = operand.item, let made = appended(place, to: container)
    else { return false }
    var delta = change
    if case .augmented(let written) = site.kind {
      if (edits[site.index]?.operation ?? written) == .subtract { delta = -change }
    } else {
      delta = change - start
    }
    var number = parameters.firstIndex { $0.creation == made && $0.path.isEmpty }
    if number == nil {
      parameters.append(
        Parameter(
          creation: made, path: [], name: "\(sites[events[made].site].target)[\(place)]", initial: old, current: .float(start),
          holder: container))
      number = parameters.count - 1
    }
    guard let number else { return false }
    if !updated.insert(number).inserted { return true }
    move(number, to: .float(start + delta))
    event.updates = [Update(parameter: number, delta: Tensor(delta))]
    return false
  }

  /// The event that appended an element to a list; nil where they were not all appended.
  private func appended(_ place: Int, to container: Value) -> Int? {
    guard case .list(let list) = container else { return nil }
    let name = ObjectIdentifier(list)
    guard let found = appendings[name], found.count == list.elements.count, found.indices.contains(place) else { return nil }
    return found[place]
  }

  /// Notes what a parameter is now, unless it is held.
  private func move(_ number: Int, to value: Value) {
    if toPass == 0 { parameters[number].current = value }
  }

  /// The number of the parameter that a value is; the event that made it is looked for the first time.
  private func parameter(_ value: Value, _ site: ProgramSite, named target: String? = nil, in place: Place? = nil) -> Int? {
    let target = target ?? site.target
    var holder: Value?
    if let place, case .dict = place.container, !value.isArray { holder = place.container }
    let isObject = value.isArray || value.listNumbers != nil
    if let known = parameters.firstIndex(where: { known in
      if let holder {
        guard let other = known.holder, other.isSame(as: holder) else { return false }
        return known.path.last == place?.key
      }
      return known.current.isSame(as: value) && (isObject || known.name == target || known.written == target)
    }) {
      return known
    }
    let initial = value.listNumbers ?? numbers(of: value)
    guard let initial, let (creation, path) = creation(of: value, named: target, in: place) else { return nil }
    // An update that never arrived begins with the same value once more.
    if let known = parameters.firstIndex(where: { $0.creation == creation && $0.path == path && isObject }) { return known }
    parameters.append(
      Parameter(
        creation: creation, path: path, name: name(creation, path, target), initial: initial, current: value, written: target,
        holder: holder))
    return parameters.count - 1
  }

  /// What a parameter is called: where it was made, for the name in a loop over them (`param -= …`) says little.
  func name(_ creation: Int, _ path: [Step], _ target: String) -> String {
    let site = sites[events[creation].site]
    if let attribute = events[creation].attribute, case .call(_, let arguments)? = site.targetExpression?.kind, let object = arguments.first
    {
      return "\(site.source.text(in: object.value.span)).\(attribute)"
    }
    let made = site.target
    if made.isEmpty || made.contains(",") && !made.contains("[") { return target }
    return path.reduce(made) { name, step in
      switch step {
      case .element(let index): "\(name)[\(index)]"
      case .key(let key): "\(name)['\(key)']"
      }
    }
  }

  /// Whether it is a number that several objects have under one name, `self.b`: which of them began as which is not known.
  func isIndistinct(_ parameter: Parameter) -> Bool {
    parameter.initial.count == 1 && parameters.count { $0.creation == parameter.creation && $0.path == parameter.path } > 1
  }

  /// Makes parameters of values by name, for what the program does not move itself.
  func addParameters(_ found: [(value: Value, name: String)]) {
    for (value, name) in found {
      guard !parameters.contains(where: { $0.current.isSame(as: value) && $0.current.isArray }), let initial = numbers(of: value),
        let (creation, path) = creation(of: value, named: name), !events[creation].isMove,
        !parameters.contains(where: { $0.creation == creation && $0.path == path })
      else { continue }
      parameters.append(
        Parameter(
          creation: creation, path: path, name: self.name(creation, path, name), initial: initial, current: value, isMoved: false))
    }
  }
}
