import NeuralNetwork
import Runtime

/// The data that the network sees, and the arrays `X y X_val y_val X_test y_test` in which the learner sees and changes it.
///
/// An array says when it is about to be written to; what was written is taken over when the data is next asked for.
final class LiveData {
  enum Part: Int, CaseIterable {
    case inputs, targets, validationInputs, validationTargets, testInputs, testTargets

    var name: String { GlobalTable.dataNames[rawValue] }

    var dataPart: DatasetPart {
      switch self {
      case .inputs, .targets: .training
      case .validationInputs, .validationTargets: .validation
      case .testInputs, .testTargets: .test
      }
    }

    var isInputs: Bool { [.inputs, .validationInputs, .testInputs].contains(self) }

    static func named(_ name: String) -> Part? { allCases.first { $0.name == name } }
  }

  /// A number among them that no network can learn from.
  struct Fault {
    var name: String
    var place: String
    var value: Double
  }

  /// An array the data was made from that is none of the live names': of whole numbers, of another shape, cut into parts, scaled.
  private struct Source {
    var array: WatchedArray
    /// `X` or `y`, whose parts are made from it.
    var part: Part
    var split: SampleSplit?
    var scaling: FeatureScaling?

    /// What one of the parts is made of now.
    func numbers(for part: Part) -> Tensor? {
      guard part.isInputs == self.part.isInputs else { return nil }
      let tensor = array.array.tensor
      guard let rows = try? tensor.reshaped(to: [tensor.rowCount, tensor.count / max(tensor.rowCount, 1)]) else { return nil }
      let chosen = split.map { rows.rows($0[part.dataPart]) } ?? rows
      return scaling.map { try? $0.apply(to: chosen) } ?? chosen
    }
  }

  private(set) var dataset: Dataset
  private(set) var fault: Fault?
  private var arrays: [Part: WatchedArray] = [:]
  private var sources: [Source] = []
  private var isWritten = false
  /// Whether an array that parts are made from was written to since.
  private(set) var isSourceWritten = false

  init(_ dataset: Dataset) { self.dataset = dataset }

  /// The array that holds a part for the learner, the same one each time.
  func array(_ part: Part) -> NDArray? {
    if let watched = arrays[part] { return watched.array }
    return dataset[part].map { use(NDArray($0), for: part) }
  }

  /// Lets an array be what a live name holds; its numbers are those of the part.
  @discardableResult
  func use(_ array: NDArray, for part: Part) -> NDArray {
    arrays[part] = WatchedArray(array) { [weak self] in self?.isWritten = true }
    return array
  }

  /// Follows the array that `X` or `y` was made from, with the held-back parts cut from it.
  func follow(_ array: NDArray, for part: Part, split: SampleSplit?, scaling: FeatureScaling?) {
    let watched = WatchedArray(array) { [weak self] in
      self?.isWritten = true
      self?.isSourceWritten = true
    }
    sources.append(Source(array: watched, part: part, split: split, scaling: scaling))
  }

  /// Takes over what has been written into the arrays since it was last called.
  /// - Returns: the names whose numbers are others now.
  func update() -> [String] {
    guard isWritten else { return [] }
    isWritten = false
    isSourceWritten = false
    var changed: [String] = []
    for source in sources where source.array.takeChange() {
      for part in Part.allCases {
        guard let made = source.numbers(for: part), let array = array(part), let shaped = try? made.reshaped(to: array.shape) else {
          continue
        }
        try? array.assign(NDArray(shaped))
      }
    }
    for part in Part.allCases {
      guard let watched = arrays[part], watched.takeChange(), let old = dataset[part] else { continue }
      guard let new = try? watched.array.lentTensor.reshaped(to: old.shape), new != old else { continue }
      dataset[part] = new
      changed.append(part.name)
    }
    isWritten = false
    if !changed.isEmpty { fault = findFault() }
    return changed
  }

  private func findFault() -> Fault? {
    for part in Part.allCases {
      guard let tensor = dataset[part], let place = tensor.firstNonFinite else { continue }
      return Fault(name: part.name, place: Shape.indexText(place, tensor.shape), value: tensor[flat: place])
    }
    return nil
  }
}

extension Dataset {
  /// Whether a value has the numbers of a part, in whatever shape.
  func holds(_ value: Value, as part: LiveData.Part) -> Bool {
    guard case .array(let array) = value, let own = self[part] else { return false }
    return array.count == own.count && zip(own.elements, array.doubles).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }

  subscript(part: LiveData.Part) -> Tensor? {
    get {
      switch part {
      case .inputs: inputs
      case .targets: targets
      case .validationInputs: validationInputs
      case .validationTargets: validationTargets
      case .testInputs: testInputs
      case .testTargets: testTargets
      }
    }
    set {
      switch part {
      case .inputs: inputs = newValue ?? inputs
      case .targets: targets = newValue ?? targets
      case .validationInputs: validationInputs = newValue
      case .validationTargets: validationTargets = newValue
      case .testInputs: testInputs = newValue
      case .testTargets: testTargets = newValue
      }
    }
  }
}

/// An array, and whether it has been written to since that was last asked.
final class WatchedArray {
  let array: NDArray
  private let tell: () -> Void
  private var isWritten = false
  private var notice: BorrowedNumbers?

  init(_ array: NDArray, tell: @escaping () -> Void) {
    self.array = array
    self.tell = tell
    watch()
  }

  private func watch() {
    isWritten = false
    notice = array.whenWritten { [weak self] in
      self?.isWritten = true
      self?.tell()
    }
  }

  func takeChange() -> Bool {
    guard isWritten else { return false }
    watch()
    return true
  }
}
