/// All parameters of a network end to end, and their gradients in the same order.
final class ParameterStore<T: KernelScalar> {
  let values: Block<T>
  let gradients: Block<T>
  /// What passes read: the values themselves, or their copy in float16.
  let readValues: Block<T>

  init(count: Int, hasRoundedCopy: Bool = false) {
    values = Block(zeros: count)
    gradients = Block(zeros: count)
    readValues = hasRoundedCopy ? Block(zeros: count) : values
  }

  /// Brings the float16 copy up to date, if there is one.
  func refreshReadValues() {
    guard readValues !== values else { return }
    readValues.start.update(from: values.start, count: values.count)
    Graph<T>.roundToFloat16(readValues.start, values.count)
  }

  func load(_ other: ParameterStore<Double>) {
    for index in 0..<values.count { values.start[index] = T(other.values.start[index]) }
    refreshReadValues()
  }

  func store(into other: ParameterStore<Double>) {
    for index in 0..<values.count { other.values.start[index] = Double(values.start[index]) }
  }
}

/// Where each parameter is in the store.
struct ParameterLayout: Sendable {
  struct Entry: Sendable {
    let parameter: ResolvedLayer.Parameter
    let layer: Int
    let offset: Int
    let count: Int
  }

  let entries: [Entry]
  let count: Int

  init(_ layers: [ResolvedLayer]) {
    var entries: [Entry] = []
    var offset = 0
    for layer in layers {
      for parameter in layer.parameters {
        entries.append(Entry(parameter: parameter, layer: layer.index, offset: offset, count: parameter.count))
        offset += parameter.count
      }
    }
    self.entries = entries
    count = offset
  }

  subscript(name: String) -> Entry? { entries.first { $0.parameter.name == name } }
}
