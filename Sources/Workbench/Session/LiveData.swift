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

  private(set) var dataset: Dataset
  private(set) var fault: Fault?
  private var arrays: [Part: WatchedArray] = [:]
  /// Arrays the data was made from that are not those of the live names: of whole numbers, or with other names and shapes.
  private var sources: [Part: WatchedArray] = [:]
  private var isWritten = false

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

  /// Follows the array that a part was made from.
  func follow(_ array: NDArray, for part: Part) {
    sources[part] = WatchedArray(array) { [weak self] in self?.isWritten = true }
  }

  /// Takes over what has been written into the arrays since it was last called.
  /// - Returns: the names whose numbers are others now.
  func update() -> [String] {
    guard isWritten else { return [] }
    isWritten = false
    var changed: [String] = []
    for part in Part.allCases {
      if let source = sources[part], source.takeChange(), let array = array(part),
        let numbers = try? source.array.tensor.reshaped(to: array.shape)
      {
        try? array.assign(NDArray(numbers))
      }
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
