import Runtime

/// Where a value was made.
extension ProgramTrace {
  /// The event that made a value: for an array or a list the first that holds it, for a number the last that gave the name one.
  func creation(of value: Value, named target: String, in place: Place? = nil) -> (event: Int, path: [Step])? {
    let count = value.listNumbers?.count
    if !value.isArray, count == nil {
      if let place, case .dict = place.container, let key = place.key, let found = creation(of: place.container, key) { return found }
      // A number that no line had made by some event is looked for behind that event only.
      let sought = value.isWholeNumber ? target + " whole" : target
      if let looked = unmade[sought], !events[looked...].contains(where: { mayMake($0, target) }) {
        unmade[sought] = events.count
        return nil
      }
      for (index, event) in events.enumerated().reversed() where !event.isMove {
        let site = sites[event.site]
        if case .augmented = site.kind { continue }
        func isNumber(_ other: Value) -> Bool { other.isFloating && !other.isArray || other.isWholeNumber && value.isWholeNumber }
        // `w = 0.1` in a class's body is what `self.w` reads first.
        let isOfClass = target.hasSuffix("." + site.target) && site.function.map { table.classes.contains($0) } ?? false
        if site.target == target || isOfClass, isNumber(event.value) { return (index, []) }
        // `w, b = 0.1, 0.0`
        if case .tuple(let names)? = site.targetExpression?.kind, case .tuple(let values) = event.value, names.count == values.count,
          let place = names.firstIndex(where: { site.source.text(in: $0.span) == target }), isNumber(values[place])
        {
          return (index, [.element(place)])
        }
      }
      let found = value.isWholeNumber ? nil : madeElsewhere(value, named: target)
      if found == nil { unmade[sought] = events.count }
      return found
    }
    for (index, event) in events.enumerated() {
      // What a list or dictionary was given later is made where it was given it.
      if let path = event.value.path(to: value, depth: 0), event.value.held(path.first, when: event.size),
        count == nil || !path.isEmpty || event.size == count
      {
        return (index, path)
      }
    }
    return nil
  }

  /// Whether an event's line may be the one that made a number of this name, under it or another object's.
  private func mayMake(_ event: Event, _ target: String) -> Bool {
    if case .augmented = sites[event.site].kind { return false }
    guard !event.isMove else { return false }
    let made = sites[event.site].target
    return made.contains(",") || made.hasSuffix(GradientName.last(target))
  }

  /// `model.b` was made as `self.b`, by the only line that gives an attribute of that name a number.
  private func madeElsewhere(_ value: Value, named target: String) -> (event: Int, path: [Step])? {
    guard let dot = target.lastIndex(of: "."), !target.hasSuffix("]") else { return nil }
    let attribute = target[dot...]
    var found: Int?
    for (index, event) in events.enumerated() where !event.isMove {
      guard case .assigned = sites[event.site].kind, sites[event.site].target.hasSuffix(attribute), event.value.isFloating else { continue }
      guard found == nil, !event.value.isArray, event.value.isSame(as: value) || value.isSame(as: event.value) else { return nil }
      found = index
    }
    return found.map { ($0, []) }
  }

  /// The first event that holds a dictionary with a key in it.
  private func creation(of container: Value, _ key: Step) -> (event: Int, path: [Step])? {
    for (index, event) in events.enumerated() {
      guard let path = event.value.path(to: container, depth: 0) else { continue }
      if event.value.held(path.first ?? key, when: event.size) { return (index, path + [key]) }
    }
    return nil
  }
}

extension ProgramTrace.Place {
  /// The key in a dictionary.
  var key: ProgramTrace.Step? {
    switch picked {
    case .string(let key): .key(key)
    case .int(let key): .element(key)
    default: nil
    }
  }
}
